import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { rootOwner } from './root-owner'

test('the first person sets the desk up, with the sample article', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/welcome$/)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Your name' }).fill(rootOwner.name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(rootOwner.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(rootOwner.password)
  await page.getByRole('textbox', { name: 'Team name' }).fill(rootOwner.teamName)
  await page.getByRole('button', { name: 'Create team' }).click()
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import article' })).toBeVisible()
  const again = await page.request.get('/welcome')
  expect(again.status()).toBe(404)
})
