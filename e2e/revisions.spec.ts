import type { ArticleView } from '../domain/articles/article'
import type { ClaimView } from '../domain/claims/claim'
import type { EventView } from '../domain/history/event'
import { expectAccessible } from './accessible'
import { expect, test } from './desk'
import { tabTo } from './hands'
import { articleText, placeSelection } from './select-words'

const first = `The river rose by two metres in one night

Harbour Ledger, 4 May 2021

The river at Oldbridge rose by two metres between midnight and six in the morning, the harbour office said on Tuesday.

The mayor said that nobody was hurt. The bridge was closed for three days, and two schools stayed shut.

Insurers expect claims of half a million pounds from shops along the quay.

The office had warned of high water on Sunday.

The fire service counted forty calls in that night, twice as many as in the flood of 2013.

A dozen cellars in the old town had to be pumped out by the fire service on Wednesday morning.`

/** One sentence reworded, one moved up, one gone, and one said in quite other words at another place. */
const second = `The river rose by two metres in one night

Harbour Ledger, 4 May 2021

The fire service counted forty calls in that night, twice as many as in the flood of 2013.

The river at Oldbridge rose by nearly three metres between midnight and six in the morning, the harbour office said on Tuesday.

The mayor said that nobody was hurt. The bridge was closed for three days, and two schools stayed shut.

A dozen cellars in the old town had to be pumped out by the fire service on Wednesday morning.

On Sunday the harbour office warned that the water would be high.`

test('an article changes, and every claim is carried to its words or says that it lost them', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const eva = await desk.join('Eva', 'editor')
  const page = await eva.page()

  await page.goto('/articles/new')
  await page.getByRole('textbox', { name: 'Article text' }).fill(first)
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: 'Import article' }).click()
  await expect(page).toHaveURL(/\/articles\/\w{20}$/)
  const id = page.url().split('/').at(-1) ?? ''
  const quotes = [
    'rose by two metres between midnight and six',
    'forty calls in that night',
    'Insurers expect claims of half a million pounds',
    'The office had warned of high water on Sunday',
  ]
  for (const quote of quotes) await eva.mark({ id }, quote)

  await test.step('the new text is compared before it is added', async () => {
    await page.goto(`/articles/${id}`)
    await page.getByRole('button', { name: 'New revision' }).click()
    await page.getByRole('textbox', { name: 'Article text' }).fill(second)
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(page.getByRole('heading', { name: 'What this text changes' })).toBeVisible()
    const comparison = page.getByRole('region', { name: 'What changed' })
    await expect(comparison.getByRole('insertion').filter({ hasText: 'nearly three' })).toBeVisible()
    await expect(comparison.getByText('Moved here')).toBeVisible()
    const ahead = page.getByRole('region', { name: 'What becomes of the claims' })
    await expect(ahead.getByRole('listitem').filter({ hasText: 'Claim 1' })).toContainText('Words changed')
    await expect(ahead.getByRole('listitem').filter({ hasText: 'Claim 2' })).toContainText('Moved')
    await expect(ahead.getByRole('listitem').filter({ hasText: 'Claim 3' })).toContainText('Not in this text')
    await expectAccessible(page)
    expect((await eva.call<ArticleView>('GET', `/articles/${id}`)).revision.number).toBe(1)
    await page.getByRole('button', { name: 'Add revision' }).click()
    await expect(page).toHaveURL(new RegExp(`/articles/${id}/revisions/2$`))
  })

  await test.step('the revision shows what changed, and leads to the words of a claim', async () => {
    const outcomes = page.getByRole('region', { name: 'What became of the claims' })
    const reworded = outcomes.getByRole('listitem').filter({ hasText: 'Claim 1' })
    await expect(reworded.getByRole('group', { name: 'As it was checked' })).toContainText(
      'rose by two metres',
    )
    await expect(reworded.getByRole('group', { name: 'As it is now' })).toContainText('nearly three metres')
    await reworded.getByRole('button', { name: 'Show' }).click()
    await expect(page.locator('mark[data-claims="1"]').first()).toBeInViewport()
    await expectAccessible(page)
    await page.goto(`/articles/${id}/revisions/1`)
    const old = page.getByRole('region', { name: 'The text of this revision' })
    await expect(old.locator('mark[data-claims~="3"]')).toHaveText(quotes[2] ?? '')
  })

  await test.step('what changed is checked again, with a reason', async () => {
    await page.goto(`/articles/${id}#claim-1`)
    const card = page.getByRole('region', { name: 'Claim 1', exact: true })
    await expect(card.getByRole('group', { name: 'As it is now' })).toContainText('nearly three metres')
    await card.getByRole('textbox', { name: 'Reason', exact: true }).fill('The office confirmed the figure.')
    await card.getByRole('button', { name: 'Stands' }).click()
    await expect(card.getByRole('group', { name: 'As it is now' })).toHaveCount(0)
    const claims = await eva.call<{ items: ClaimView[] }>('GET', `/articles/${id}/claims`)
    expect(claims.items.find(({ number }) => number === 1)).toMatchObject({ recheck: false })
    await card.getByRole('button', { name: 'Close the claim' }).click()
  })

  await test.step('lost words are put back by keyboard', async () => {
    await articleText(page)
    await tabTo(page, page.getByRole('button', { name: 'Not in this text 2' }))
    await page.keyboard.press('Enter')
    const tray = page.getByRole('region', { name: 'Not in this text' })
    const lost = tray.getByRole('listitem').filter({ hasText: 'Claim 4' })
    await tabTo(page, lost.getByRole('button', { name: 'Place on selection' }))
    await page.keyboard.press('Enter')
    await expect(lost.getByRole('status')).toContainText('Place claim 4 here')
    await placeSelection(page, 'the water would be high')
    await expect(page.getByRole('button', { name: 'Place claim 4 here' })).toBeVisible()
    await page.keyboard.press('c')
    await expect(lost).toHaveCount(0)
    await expect(page.locator('mark[data-claims~="4"]')).toHaveText('the water would be high')
  })

  await test.step('and what the outlet took out is recorded', async () => {
    await page.getByRole('button', { name: 'The outlet removed this' }).click()
    await expect(page.getByRole('region', { name: 'Not in this text' })).toHaveCount(0)
    await expectAccessible(page)
    const history = await eva.call<{ items: EventView[] }>('GET', `/articles/${id}/history`)
    const types = history.items.map(({ type }) => type)
    expect(types).toEqual(
      expect.arrayContaining(['article.revised', 'claim.recheck-cleared', 'claim.words-removed']),
    )
  })
})

test('a text that changes under somebody moves nothing before they ask, and loses no marking', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await eva.importText(first)
  await eva.mark(article, 'nobody was hurt')
  const page = await ben.page()
  await page.goto(`/articles/${article.id}`)
  const text = await articleText(page)
  await eva.call('POST', `/articles/${article.id}/revisions`, { text: second })
  await expect(page.getByText('There is a new text (revision 2)')).toBeVisible()
  await expect(text).toContainText('rose by two metres between')
  await expect(page.locator('mark[data-claims~="1"]')).toHaveText('nobody was hurt')

  await placeSelection(page, 'by the fire service on Wednesday')
  await page.keyboard.press('c')
  await expect(page.getByText('The text was changed while you marked')).toBeVisible()
  await page.getByRole('button', { name: 'Mark in the new text' }).click()
  await expect(text).toContainText('nearly three metres')
  await expect(page.locator('mark[data-claims~="2"]')).toHaveText('by the fire service on Wednesday')
  await expect(page.getByText('There is a new text')).toHaveCount(0)
  const claims = await ben.call<{ items: ClaimView[] }>('GET', `/articles/${article.id}/claims`)
  expect(claims.items.map(({ spans }) => spans[0]?.exact)).toEqual([
    'nobody was hurt',
    'by the fire service on Wednesday',
  ])
})

test('a text that waits is decided on beside the present one', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(first)
  await eva.mark(article, 'forty calls in that night')
  await eva.call('POST', `/articles/${article.id}/revisions`, { text: second, adopt: false })
  const page = await eva.page()
  await page.goto(`/articles/${article.id}`)
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { name: 'What is to be done with this text?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Adopt' }).click()
  await expect(page.getByRole('heading', { name: 'What is to be done with this text?' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Revisions' }).click()
  await expect(page.getByRole('list', { name: 'Revisions' }).getByRole('listitem').first()).toContainText(
    'Current',
  )
  expect((await eva.call<ArticleView>('GET', `/articles/${article.id}`)).revision.number).toBe(2)
})
