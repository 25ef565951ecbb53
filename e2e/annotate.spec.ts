import type { VerdictView } from '../domain/verdicts/verdict'
import { expect, test } from './desk'
import { Hands } from './hands'
import { articleText, selectWords } from './select-words'
import { riverText } from './texts'

test('from selected words to a filed verdict in six actions by keyboard', async ({ desk }) => {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(riverText, { quorum: 2 })
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  await selectWords(page, 'rose by two metres between midnight and six')
  const hands = new Hands(page)

  await hands.press('c')
  const card = page.getByRole('region', { name: 'Claim 1' })
  const statement = card.getByRole('textbox', { name: 'Statement' })
  await expect(statement).toBeFocused()
  await expect(statement).toHaveValue('rose by two metres between midnight and six')

  await hands.press('Enter')
  const ratings = card.getByRole('radiogroup', { name: 'Rating' })
  await expect(ratings.getByRole('radio').first()).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=radiogroup]') !== null))
    .toBe(true)

  await hands.press('2')
  const reasoning = card.getByRole('textbox', { name: 'Reasoning' })
  await expect(reasoning).toBeFocused()
  await expect(ratings.getByRole('radio', { name: 'Mostly true' })).toBeChecked()

  await hands.type('The gauge shows 1.9 metres.')
  await hands.paste('https://gauges.example.org/oldbridge?utm_source=mail')
  await expect(card.getByText('gauges.example.org').first()).toBeVisible()
  await hands.press('Control+Enter')
  await expect(card.getByText(/^Filed/).first()).toBeVisible()

  expect(hands.actions).toBe(6)
  const [claim] = (await ana.call<{ items: { id: string }[] }>('GET', `/articles/${article.id}/claims`)).items
  const filed = await ana.call<VerdictView>('GET', `/claims/${claim?.id}/verdict`)
  expect(filed).toMatchObject({
    state: 'filed',
    rating: { key: 'mostly-true' },
    reasoning: 'The gauge shows 1.9 metres.',
    citations: [{ stance: 'supports', source: { canonicalUrl: 'https://gauges.example.org/oldbridge' } }],
  })
})

test('the second reviewer of a claim needs five actions', async ({ desk }) => {
  const ana = await desk.join('Ana', 'reviewer')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await ana.importText(riverText, { quorum: 2 })
  const claim = await ana.mark(article, 'rose by two metres between midnight and six')
  await ana.file(claim, {
    rating: 'true',
    reasoning: 'So it is.',
    citations: [{ source: { title: 'Gauge' }, stance: 'supports' }],
  })
  const page = await ben.page()
  await page.goto(`/articles/${article.id}`)
  await (await articleText(page)).focus()
  const hands = new Hands(page)

  await hands.press('j')
  const card = page.getByRole('region', { name: 'Claim 1' })
  await expect(card.getByRole('radiogroup', { name: 'Rating' })).toBeVisible()
  await hands.press('5')
  await expect(card.getByRole('textbox', { name: 'Reasoning' })).toBeFocused()
  await hands.type('It was one metre.')
  await hands.paste('https://levels.example.org/')
  await hands.press('Control+Enter')
  const verdicts = card.getByRole('region', { name: 'Verdicts' })
  await expect(verdicts.getByText('So it is.')).toBeVisible()
  expect(hands.actions).toBe(5)
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem').first()).toContainText(
    'Disputed',
  )
})

test('three overlapping claims, one across two paragraphs, are painted, found both ways and survive a reload', async ({
  desk,
}) => {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(riverText)
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  for (const words of ['nobody was hurt', 'The mayor said that nobody was hurt', 'two schools stayed shut']) {
    await selectWords(page, words)
    await page.getByRole('button', { name: /^Mark claim/ }).click()
    const statement = page.getByRole('textbox', { name: 'Statement' })
    await expect(statement).toHaveValue(words)
    await statement.press('Shift+Enter')
    await expect(await articleText(page)).toBeFocused()
  }
  const across = {
    start: article.text.indexOf('two schools'),
    end: article.text.indexOf('A second flood') + 14,
  }
  await ana.call('POST', `/articles/${article.id}/claims`, { spans: [across], revision: 1 })
  await page.reload()
  const text = await articleText(page)
  await expect(page.getByRole('list', { name: 'Claims' }).getByRole('listitem')).toHaveCount(4)
  const both = text.locator('mark[data-claims="1 2"]')
  await expect(both).toHaveText('nobody was hurt')
  await both.click()
  await expect(page.getByRole('region', { name: 'Claim 1' })).toBeVisible()
  await both.click()
  await expect(page.getByRole('region', { name: 'Claim 2' })).toBeVisible()
  await expect(page).toHaveURL(/#claim-2$/)
  const words = await text.locator('mark[data-claims~="4"]').allTextContents()
  expect(words.join('|')).toBe('two schools stayed shut|.|A second flood')
})

test('marking can be undone, even before the server has answered', async ({ desk }) => {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(riverText)
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  // Taken back before the server has answered: the answer is held until the key was pressed.
  let release = () => {}
  const pressed = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/api/v1/articles/*/claims', async (route) => {
    if (route.request().method() === 'POST') await pressed
    await route.continue()
  })
  await selectWords(page, 'nobody was hurt')
  await page.keyboard.press('c')
  const statement = page.getByRole('textbox', { name: 'Statement' })
  await expect(statement).toBeFocused()
  await statement.press('Shift+Enter')
  await expect(await articleText(page)).toBeFocused()
  const items = page.getByRole('list', { name: 'Claims' }).getByRole('listitem')
  await expect(items).toHaveCount(1)
  await page.keyboard.press('u')
  release()
  await expect(items).toHaveCount(0)
  await expect
    .poll(async () => (await ana.call<{ items: unknown[] }>('GET', `/articles/${article.id}/claims`)).items)
    .toEqual([])
})
