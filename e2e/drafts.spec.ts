import type { VerdictView } from '../domain/verdicts/verdict'
import { expect, test, type Desk } from './desk'
import { riverText } from './texts'

async function openClaim(desk: Desk) {
  const ana = await desk.join('Ana', 'reviewer')
  const article = await ana.importText(riverText, { quorum: 2 })
  const claim = await ana.mark(article, 'nobody was hurt')
  const address = `/articles/${article.id}#claim-1`
  const stored = () => ana.call<VerdictView>('GET', `/claims/${claim.id}/verdict`)
  return { ana, claim, address, stored }
}

test('what is typed is saved by itself and is there after the tab was closed', async ({ desk }) => {
  const { ana, address, stored } = await openClaim(desk)
  const page = await ana.page()
  await page.goto(address)
  const card = page.getByRole('region', { name: 'Claim 1' })
  await card.getByRole('radio', { name: /^False/ }).check()
  await card.getByRole('textbox', { name: 'Reasoning' }).fill('The hospital counted two.')
  await expect(card.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  expect(await stored()).toMatchObject({ state: 'draft', reasoning: 'The hospital counted two.' })
  await card.getByRole('textbox', { name: 'Reasoning' }).pressSequentially(' And more.')
  await page.close()
  const again = await ana.page()
  await again.goto(address)
  const reasoning = again.getByRole('region', { name: 'Claim 1' }).getByRole('textbox', { name: 'Reasoning' })
  await expect(reasoning).toHaveValue(/^The hospital counted two\./)
})

test('without a connection the words stay on the device, and are saved when it is back', async ({ desk }) => {
  const { ana, address, stored } = await openClaim(desk)
  const page = await ana.page()
  await page.goto(address)
  const card = page.getByRole('region', { name: 'Claim 1' })
  const reasoning = card.getByRole('textbox', { name: 'Reasoning' })
  await expect(reasoning).toBeVisible()
  await page.context().setOffline(true)
  await reasoning.fill('Written on a train.')
  await expect(card.getByRole('status').filter({ hasText: 'Offline, kept on this device' })).toBeVisible()
  await page.context().setOffline(false)
  await expect(card.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible({ timeout: 30_000 })
  expect(await stored()).toMatchObject({ reasoning: 'Written on a train.' })
})

test('two tabs on one verdict: the later one is shown both texts, and no saved word is lost', async ({
  desk,
}) => {
  const { ana, address, stored } = await openClaim(desk)
  const first = await ana.page()
  const second = await ana.page()
  const words = (page: typeof first) =>
    page.getByRole('region', { name: 'Claim 1' }).getByRole('textbox', { name: 'Reasoning' })
  const saved = (page: typeof first) =>
    page.getByRole('region', { name: 'Claim 1' }).getByRole('status').filter({ hasText: 'Saved' })
  await first.goto(address)
  await second.goto(address)
  await expect(words(second)).toBeVisible()
  await words(first).fill('From the first tab.')
  await expect(saved(first)).toBeVisible()
  await words(second).fill('From the second tab.')
  const card = second.getByRole('region', { name: 'Claim 1' })
  await expect(card.getByText('This verdict was changed elsewhere')).toBeVisible()
  await expect(card.getByText('From the first tab.').first()).toBeVisible()
  await expect(card.getByText('From the second tab.').first()).toBeVisible()
  expect((await stored()).reasoning).toBe('From the first tab.')
  await card.getByRole('button', { name: 'Keep both in one' }).click()
  await expect(saved(second)).toBeVisible()
  const { reasoning } = await stored()
  expect(reasoning).toContain('From the first tab.')
  expect(reasoning).toContain('From the second tab.')
})
