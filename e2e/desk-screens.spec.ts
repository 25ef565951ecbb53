import type { Page } from '@playwright/test'
import type { ArticleView } from '../domain/articles/article'
import type { InvitedExpertView } from '../domain/experts/expert'
import type { RegisterRow } from '../domain/register/register'
import { expectAccessible } from './accessible'
import { expect, test, type Member } from './desk'
import { Hands, tabTo } from './hands'
import { riverText } from './texts'

const looks = [
  { name: 'wide and light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'a phone in the dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

const verdict = (rating: string) => ({
  rating,
  reasoning: 'It says so [@1].',
  citations: [{ source: { title: 'A list' }, stance: 'context' as const }],
})

/** Axe finds nothing, and nothing stands out of the screen sideways. */
async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** The path of a link that the API answered once. */
function pathOf(made: { url: string | null }): string {
  return new URL(made.url ?? '').pathname
}

/** A claim whose two verdicts differ, on an article of its own. */
async function disputed(eva: Member, ana: Member, ben: Member): Promise<ArticleView> {
  const article = await eva.importText(riverText, { quorum: 2 })
  const claim = await eva.mark(article, 'nobody was hurt')
  await ana.file(claim, verdict('true'))
  await ben.file(claim, verdict('false'))
  return article
}

for (const { name, ...look } of looks) {
  test(`axe finds nothing where somebody outside is asked: ${name}`, async ({ desk, browser, baseURL }) => {
    const eva = await desk.join('Eva', 'editor')
    const article = await eva.importText(riverText, { quorum: 2 })
    await eva.mark(article, 'The mayor said that nobody was hurt', {
      voices: [{ chain: [{ name: 'The mayor' }], act: 'says' }],
    })
    const signOff = await eva.call<{ url: string | null }>('POST', `/articles/${article.id}/sign-offs`, {
      kind: 'legal',
      name: 'Lea Lawyer',
    })
    const expert = await eva.call<InvitedExpertView>('POST', `/articles/${article.id}/experts`, {
      name: 'Xenia',
    })
    const page = await (await browser.newContext({ baseURL: baseURL ?? '', ...look })).newPage()
    await page.goto(pathOf(signOff))
    await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible()
    await expectInOrder(page)

    await page.goto(pathOf(expert))
    const statement = page.getByRole('textbox', { name: 'Your statement' })
    await expect(statement).toBeVisible()
    await expectInOrder(page)
    await statement.fill('None')
    await page.getByRole('button', { name: 'Declare' }).click()
    await expect(page.getByRole('textbox', { name: 'Reasoning' })).toBeVisible()
    await page.getByRole('button', { name: 'Add source' }).click()
    await expect(page.getByRole('textbox', { name: 'Source title' })).toBeVisible()
    await expectInOrder(page)
    await page.context().close()
  })

  test(`axe finds nothing on what an editor opens: ${name}`, async ({ desk }) => {
    const eva = await desk.join('Eva', 'editor')
    const ana = await desk.join('Ana', 'reviewer')
    const ben = await desk.join('Ben', 'reviewer')
    const article = await disputed(eva, ana, ben)
    await eva.mark(article, 'A second flood')
    const page = await eva.page(look)

    await page.goto('/claims')
    await page.getByRole('checkbox', { name: /^Choose claim 2 of/ }).check()
    const chosen = page.getByRole('region', { name: 'Chosen claims' })
    await expect(chosen).toContainText('1 claim chosen')
    await expectInOrder(page)
    await chosen.getByRole('button', { name: 'Assign and plan…' }).click()
    await expect(page.getByRole('dialog', { name: 'Plan 1 claim' })).toBeVisible()
    await expectInOrder(page)

    await page.goto('/review')
    await page.getByRole('link', { name: /To rule.*nobody was hurt/ }).click()
    await page.getByRole('button', { name: 'Make ruling' }).click()
    await expect(page.getByRole('radiogroup', { name: 'Final rating' })).toBeVisible()
    await expectInOrder(page)

    await page.goto(`/articles/${article.id}/replies`)
    await page.getByRole('button', { name: 'Record a request' }).click()
    const asking = page.getByRole('dialog', { name: 'Record a request for a reply' })
    await expect(asking.getByRole('textbox', { name: 'Who was asked' })).toBeVisible()
    await expectInOrder(page)

    await page.goto(`/articles/${article.id}/progress`)
    await page.getByRole('button', { name: 'Change rules' }).click()
    await expect(page.getByRole('form', { name: 'Review rules' })).toBeVisible()
    await expectInOrder(page)
  })
}

test('an article’s mode is changed on its progress page, but not so that hidden verdicts come out', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const ana = await desk.join('Ana', 'reviewer')
  const article = await eva.importText(riverText, { quorum: 2 })
  const page = await eva.page()
  const rules = page.getByRole('region', { name: 'Review rules' })
  const countersign = async () => {
    await page.goto(`/articles/${article.id}/progress`)
    await rules.getByRole('button', { name: 'Change rules' }).click()
    await rules.getByRole('radio', { name: 'Countersigned' }).check()
    await rules.getByRole('button', { name: 'Save rules' }).click()
  }
  await countersign()
  await expect(rules).toContainText('One person files, and an editor re-traces the work and approves it.')
  await expect(rules.getByRole('button', { name: 'Change rules' })).toBeFocused()
  const changed = await eva.call<ArticleView>('GET', `/articles/${article.id}`)
  expect(changed).toMatchObject({ mode: 'countersign', quorum: 2 })

  await eva.call(
    'PATCH',
    `/articles/${article.id}`,
    { mode: 'blind' },
    { 'if-match': `"${changed.version}"` },
  )
  await ana.file(await eva.mark(article, 'nobody was hurt'), verdict('true'))
  await countersign()
  await expect(rules.getByText(/would show verdicts that are still blind/)).toBeVisible()
  await expect(rules.getByRole('radio', { name: 'Countersigned' })).toBeChecked()
  expect((await eva.call<ArticleView>('GET', `/articles/${article.id}`)).mode).toBe('blind')

  const reading = await ana.page()
  await reading.goto(`/articles/${article.id}/progress`)
  await expect(reading.getByRole('region', { name: 'Review rules' })).toContainText('Nobody sees another’s')
  await expect(reading.getByRole('button', { name: 'Change rules' })).toHaveCount(0)
})

test('the register shows what its address asks for, keeps it as a view, and gives work by keyboard', async ({
  desk,
}) => {
  const eva = await desk.join('Eva', 'editor')
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await disputed(eva, ana, ben)
  await eva.mark(article, 'A second flood')
  await eva.mark(article, 'The bridge was closed for three days')
  const page = await eva.page()
  const statements = page.locator('[data-row]')

  await page.goto('/claims?state=disputed')
  await expect(statements).toHaveText(['nobody was hurt'])

  await page.goto('/claims?state=open')
  await expect(statements).toHaveCount(2)
  await page.getByRole('button', { name: 'Save this view' }).click()
  const naming = page.getByRole('dialog', { name: 'Save this view' })
  await naming.getByRole('textbox', { name: 'Name' }).fill('To begin')
  await naming.getByRole('button', { name: 'Save view' }).click()
  await expect(naming).toBeHidden()
  await page.goto('/claims')
  await expect(statements).toHaveCount(3)
  await page.getByRole('list', { name: 'Saved views' }).getByRole('link', { name: 'To begin' }).click()
  await expect(page).toHaveURL(/state=open/)
  await expect(statements).toHaveCount(2)

  const hands = new Hands(page)
  await page.getByRole('heading', { level: 1 }).click()
  for (const key of ['j', 'x', 'j', 'x']) await hands.press(key)
  const chosen = page.getByRole('region', { name: 'Chosen claims' })
  await expect(chosen).toContainText('2 claims chosen')
  await tabTo(page, chosen.getByRole('button', { name: 'Assign and plan…' }))
  await hands.press('Enter')
  const plan = page.getByRole('dialog', { name: 'Plan 2 claims' })
  await tabTo(page, plan.getByRole('checkbox', { name: 'Ben' }))
  await hands.press('Space')
  await tabTo(page, plan.getByRole('button', { name: 'Save plan' }))
  await hands.press('Enter')
  await expect(plan).toBeHidden()
  const { items } = await eva.call<{ items: RegisterRow[] }>(
    'GET',
    `/claims?team=${desk.teamId}&assignee=${ben.id}`,
  )
  expect(items.map(({ statement }) => statement).sort()).toEqual([
    'A second flood',
    'The bridge was closed for three days',
  ])
})

test('what an expert types outlives the page, and is filed', async ({ desk, browser, baseURL }) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText(riverText, { quorum: 2 })
  await eva.mark(article, 'nobody was hurt')
  const made = await eva.call<InvitedExpertView>('POST', `/articles/${article.id}/experts`, { name: 'Xenia' })
  const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await page.goto(pathOf(made))
  await page.getByRole('textbox', { name: 'Your statement' }).fill('None')
  await page.getByRole('button', { name: 'Declare' }).click()
  const reasoning = page.getByRole('textbox', { name: 'Reasoning' })
  await page.getByRole('radio', { name: 'True', exact: true }).check()
  await page.getByRole('button', { name: 'Add source' }).click()
  await page.getByRole('textbox', { name: 'Source title' }).fill('The list of the hospital')
  await reasoning.fill('The list names nobody [@1].')
  const token = pathOf(made).split('/').at(-1) ?? ''
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(token)
  await page.reload()
  await expect(reasoning).toHaveValue('The list names nobody [@1].')
  await expect(page.getByRole('textbox', { name: 'Source title' })).toHaveValue('The list of the hospital')
  await page.getByRole('button', { name: 'File verdict' }).click()
  await expect(page.getByText(/^Filed /)).toBeVisible()
  const { items } = await eva.call<{ items: { filed: number }[] }>('GET', `/articles/${article.id}/experts`)
  expect(items.map(({ filed }) => filed)).toEqual([1])
  await page.context().close()
})
