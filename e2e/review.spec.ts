import type { Page } from '@playwright/test'
import type { ClaimView } from '../domain/claims/claim'
import { expect, test, type Member } from './desk'
import { choose, Hands, tabTo } from './hands'
import { riverText } from './texts'

/** Works the first claim of the queue that asks for a verdict: opens it, rates, reasons, cites, files. */
async function fileFromQueue(
  page: Page,
  statement: string,
  rating: string,
  reasoning: string,
): Promise<void> {
  const hands = new Hands(page)
  await page.goto('/review')
  const item = page.getByRole('link', { name: new RegExp(statement) })
  await tabTo(page, item.first())
  await hands.press('Enter')
  const ratings = page.getByRole('radiogroup', { name: 'Rating' })
  await expect(ratings).toBeVisible()
  await choose(page, ratings, rating)
  await tabTo(page, page.getByRole('textbox', { name: 'Reasoning' }))
  await hands.type(reasoning)
  await hands.paste(`https://records.example.org/${rating.toLowerCase()}`)
  await hands.press('Control+Enter')
  await expect(page.getByRole('main').getByText('Nothing waits for you')).toBeVisible()
}

test('four people settle a claim by keyboard, from the queue to a signed-off article', async ({
  desk,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const eva = await desk.join('Eva', 'editor')
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await eva.importText(riverText, { quorum: 2 })
  const claim = await eva.mark(article, 'nobody was hurt')
  await eva.call(
    'PATCH',
    `/claims/${claim.id}`,
    { assignees: [ana.id, ben.id] },
    { 'if-match': `"${claim.version}"` },
  )
  await fileFromQueue(await ana.page(), 'nobody was hurt', 'True', 'The hospital saw nobody.')
  await fileFromQueue(await ben.page(), 'nobody was hurt', 'False', 'The list names three.')

  const page = await eva.page()
  const hands = new Hands(page)
  await page.goto('/review')
  await tabTo(page, page.getByRole('link', { name: /nobody was hurt/ }).first())
  await hands.press('Enter')
  await expect(page.getByText('The list names three.').first()).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Make ruling' }))
  await hands.press('Enter')
  await choose(page, page.getByRole('radiogroup', { name: 'Final rating' }), 'False')
  await tabTo(page, page.getByRole('textbox', { name: 'Summary' }))
  await hands.type('Three people were hurt.')
  await tabTo(page, page.getByRole('textbox', { name: 'Explanation' }))
  await hands.type('The list of the hospital names three people.')
  await tabTo(page, page.getByRole('textbox', { name: 'Reason', exact: true }))
  await hands.type('The list is of first hand.')
  await tabTo(page, page.getByRole('button', { name: 'Save ruling' }))
  await hands.press('Enter')
  await expect.poll(async () => (await eva.call<ClaimView>('GET', `/claims/${claim.id}`)).state).toBe('ruled')

  await page.goto(`/articles/${article.id}/claims/1`)
  await tabTo(
    page,
    page.getByRole('region', { name: 'Discussion' }).getByRole('textbox', { name: 'Comment' }),
  )
  await hands.type('@Ana thank you for the hospital.')
  await hands.press('Escape')
  await hands.press('Control+Enter')
  await expect(page.getByText('thank you for the hospital.')).toBeVisible()

  await page.goto(`/articles/${article.id}/sign-off`)
  const asking = page.getByRole('form', { name: 'Ask for a sign-off' })
  await tabTo(page, asking.getByRole('textbox', { name: 'Their name' }))
  await hands.type('Lea Lawyer')
  await tabTo(page, asking.getByRole('button', { name: 'Make link' }))
  await hands.press('Enter')
  const link = page.getByRole('textbox', { name: 'Link for Lea Lawyer' })
  await expect(link).toBeVisible()
  const lawyer = await (
    await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 390, height: 844 } })
  ).newPage()
  await lawyer.goto(new URL(await link.inputValue()).pathname)
  await expect(lawyer.frameLocator('iframe').getByText('Three people were hurt.').first()).toBeVisible()
  await tabTo(lawyer, lawyer.getByRole('button', { name: 'Approve' }))
  await lawyer.keyboard.press('Enter')
  await expect(lawyer.getByRole('button', { name: 'Approve' })).toBeHidden()
  await lawyer.context().close()

  await page.goto(`/articles/${article.id}/history`)
  for (const sentence of [
    'Ana filed a verdict on claim 1.',
    'Ben filed a verdict on claim 1.',
    'Claim 1 was revealed: enough verdicts are filed.',
    'Eva ruled on claim 1.',
    'Eva started a discussion on claim 1.',
    'Eva asked for a legal sign-off by link.',
    'Lea Lawyer gave the legal sign-off.',
  ])
    await expect(page.getByText(sentence)).toBeVisible()
  await expectApproved(eva, article.id, 'approved')
  const { version } = await eva.call<{ version: number }>('GET', `/articles/${article.id}`)
  await eva.call(
    'PATCH',
    `/articles/${article.id}`,
    { title: 'Another title' },
    { 'if-match': `"${version}"` },
  )
  await expectApproved(eva, article.id, 'voided')
})

async function expectApproved(eva: Member, articleId: string, state: string): Promise<void> {
  const { items } = await eva.call<{ items: { state: string }[] }>('GET', `/articles/${articleId}/sign-offs`)
  expect(items.map((item) => item.state)).toEqual([state])
}

test('two browsers on one article see each other’s work without a reload, and who is there', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await eva.importText(riverText, { quorum: 2 })
  const claim = await eva.mark(article, 'nobody was hurt')
  const page = await eva.page()
  await page.goto(`/articles/${article.id}`)
  const claims = page.getByRole('list', { name: 'Claims' })
  await expect(claims.getByRole('listitem')).toHaveCount(1)
  const other = await ben.page()
  await other.goto(`/articles/${article.id}`)
  await expect(page.getByText('Ben is here', { exact: true })).toBeAttached()

  await ben.mark(article, 'A second flood')
  await expect(claims.getByRole('listitem')).toHaveCount(2)
  const verdict = (rating: string) => ({
    rating,
    reasoning: 'It says so.',
    citations: [{ source: { title: 'A list' }, stance: 'context' as const }],
  })
  await ben.file(claim, verdict('true'))
  await expect(claims.getByRole('listitem').first()).toContainText('1 of 2')
  await eva.file(claim, verdict('true'))
  await expect(claims.getByRole('listitem').first()).toContainText('Agreed')

  await other.goto(`/articles/${article.id}#claim-2`)
  await other.getByRole('radio', { name: 'True', exact: true }).first().focus()
  await expect(page.getByText(/Ben is here.*writing a verdict on claim 2/)).toBeAttached()
  await other.context().close()
})

test('what others do waits while somebody types', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await eva.importText(riverText, { quorum: 2 })
  await eva.mark(article, 'A second flood')
  const page = await eva.page()
  await page.goto(`/articles/${article.id}#claim-1`)
  const reasoning = page.getByRole('textbox', { name: 'Reasoning' })
  await reasoning.fill('Half a sen')
  await ben.mark(article, 'nobody was hurt')
  await expect(page.getByRole('button', { name: /1 update/ })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(1)
  await reasoning.pressSequentially('tence')
  await expect(reasoning).toHaveValue('Half a sentence')
  await page.getByRole('button', { name: /1 update/ }).click()
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(2)
  await expect(reasoning).toHaveValue('Half a sentence')
})
