import type { ClaimView } from '../domain/claims/claim'
import { expect, test } from './desk'
import { Hands, tabTo } from './hands'
import { riverText } from './texts'

test('from an empty desk to a filed verdict with two sources, without a mouse', async ({ desk }) => {
  const ana = await desk.join('Ana', 'reviewer')
  const page = await ana.page()
  const hands = new Hands(page)
  await page.goto('/articles/new')
  await tabTo(page, page.getByRole('textbox', { name: 'Article text' }))
  await page.keyboard.insertText(riverText)
  await tabTo(page, page.getByRole('button', { name: 'Preview' }))
  await hands.press('Enter')
  const importing = page.getByRole('button', { name: 'Import article' })
  await expect(importing).toBeVisible()
  await tabTo(page, importing)
  await hands.press('Enter')
  await expect(page).toHaveURL(/\/articles\/\w{20}$/)
  const text = page.getByRole('textbox', { name: 'Article text' })
  await expect(text).toHaveAttribute('contenteditable', 'true')
  await tabTo(page, text)

  const statement = page.getByRole('textbox', { name: 'Statement' })
  const mark = async (keys: string[]) => {
    await hands.press('Control+Home')
    for (const key of keys) await hands.press(key)
    await hands.press('c')
    await expect(statement).toBeFocused()
  }
  const word = 'Control+Shift+ArrowRight'
  await mark([word, word, word, word, word])
  await hands.press('Shift+Enter')
  await expect(text).toBeFocused()
  await mark([word, word])
  await hands.press('Shift+Enter')
  await expect(text).toBeFocused()
  await mark(['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'])
  await hands.press('Enter')
  await hands.press('1')
  const card = page.getByRole('region', { name: 'Claim 3' })
  await expect(card.getByRole('textbox', { name: 'Reasoning' })).toBeFocused()
  await hands.type('Two gauges agree.')
  await hands.paste('https://gauges.example.org/one')
  await hands.paste('https://gauges.example.org/two')
  await hands.press('Control+Enter')
  await expect(card.getByText(/^Filed/).first()).toBeVisible()

  const path = `/articles/${page.url().split('/').at(-1)?.split('#')[0]}/claims`
  const { items } = await ana.call<{ items: ClaimView[] }>('GET', path)
  expect(items).toHaveLength(3)
  const across = items.find((claim) => claim.number === 3)
  expect(across?.spans[0]?.exact).toContain('\n')
  expect(across?.myVerdict).toMatchObject({
    state: 'filed',
    rating: { key: 'true' },
    reasoning: 'Two gauges agree.',
  })
  expect(across?.myVerdict?.citations.map((citation) => citation.source.url)).toEqual([
    'https://gauges.example.org/one',
    'https://gauges.example.org/two',
  ])
})
