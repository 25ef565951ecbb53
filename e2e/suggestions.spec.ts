import type { CheckWorthyView } from '../domain/check-worthiness/check-worthy'
import { expectAccessible } from './accessible'
import { expect, test } from './desk'

const text = [
  'The new bridge',
  'The council said on Monday that the bridge is 62 miles from the sea.',
  'In my view it is the most beautiful of all bridges.',
  'It cost 4 million dollars, more than any other building of the National Works Office (NWO).',
  'The NWO opened it in May 2019.',
].join('\n\n')

test('a suggested sentence becomes a claim by key, another is dismissed, and opinion is not offered', async ({
  desk,
}) => {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(text, { language: 'en' })
  const page = await ana.page()
  await page.goto(`/articles/${article.id}`)
  await page.goto(`/articles/${article.id}/suggestions`)
  const list = page.getByRole('list', { name: 'Suggested sentences' })
  await expect(list.getByRole('listitem').filter({ hasText: 'cost 4 million' }).first()).toContainText(
    'Money',
  )
  await expect(list).not.toContainText('beautiful')
  await expectAccessible(page)

  const first = list.getByRole('button', { name: 'Mark claim' }).first()
  await first.focus()
  const offered = (await ana.call<CheckWorthyView>('GET', `/articles/${article.id}/check-worthy`)).items
  await page.keyboard.press('c')
  await expect(page.getByText('Claim 1 is marked.')).toBeVisible()
  await expect(list).not.toContainText(offered[0]?.exact ?? '')
  await page.keyboard.press('x')
  await expect(page.getByText('1 sentence was dismissed')).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 sentence was dismissed')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(offered.length - 2)
})

test('a statement is made to stand on its own by chips', async ({ desk }) => {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(text, { language: 'en', publishedAt: '2019-06-06' })
  await ana.mark(article, 'The council said on Monday that the bridge is 62 miles from the sea.')
  await ana.mark(article, 'The NWO opened it in May 2019.')
  const page = await ana.page()
  await page.goto(`/articles/${article.id}#claim-1`)
  const card = page.getByRole('region', { name: 'Claim 1' })
  const statement = card.getByRole('textbox', { name: 'Statement' })
  const help = card.getByRole('list', { name: 'What would make the statement stand on its own' })
  await help.getByRole('button', { name: 'Monday' }).click()
  await help.getByRole('button', { name: '62 miles' }).click()
  await expect(statement).toHaveValue(
    'The council said on 3 June 2019 that the bridge is 62 miles (100 km) from the sea.',
  )
  await help.getByRole('button', { name: 'The council says it' }).click()
  await card.getByRole('button', { name: 'Keep' }).click()
  await expect(card.getByRole('button', { name: /The council/ })).toBeVisible()

  await page.goto(`/articles/${article.id}#claim-2`)
  const second = page.getByRole('region', { name: 'Claim 2' })
  await second.getByRole('button', { name: 'National Works Office' }).click()
  await expect(second.getByRole('textbox', { name: 'Statement' })).toHaveValue(
    'The National Works Office (NWO) opened it in May 2019.',
  )
})
