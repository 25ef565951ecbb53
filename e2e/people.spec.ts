import { expect, test } from './desk'

test('an invited person joins by the link, signs out, and signs in again', async ({
  desk,
  browser,
  baseURL,
}) => {
  const olu = await desk.join('Olu', 'owner')
  const page = await olu.page()
  await page.goto('/team')
  const { url } = await olu.call<{ url: string }>('POST', `/teams/${desk.teamId}/invites`, {
    role: 'reviewer',
  })
  const email = `ben-${Date.now()}@example.org`
  const guest = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await guest.goto(new URL(url).pathname)
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Ben Okri')
  await guest.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await guest.getByRole('textbox', { name: 'Password' }).fill('a long password')
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest.getByRole('heading', { name: 'Articles' })).toBeVisible()

  await guest.context().clearCookies()
  await guest.goto('/articles')
  await expect(guest).toHaveURL(/\/sign-in/)
  await guest.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await guest.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await guest.getByRole('button', { name: 'Sign in' }).click()
  await expect(guest.getByText('E-mail and password do not match').first()).toBeVisible()
  await guest.getByRole('textbox', { name: 'Password' }).fill('a long password')
  await guest.getByRole('button', { name: 'Sign in' }).click()
  await expect(guest.getByRole('heading', { name: 'Articles' })).toBeVisible()
  const used = await guest.request.get(new URL(url).pathname)
  expect(await used.text()).not.toContain('>Join<')
  await guest.context().close()
})

test('a removed member’s next request is refused, by cookie and by token', async ({ desk }) => {
  const olu = await desk.join('Olu', 'owner')
  const ben = await desk.join('Ben', 'reviewer')
  const article = await olu.importText('The bridge was closed on Monday.')
  const { token } = await ben.call<{ token: string }>('POST', '/me/tokens', { name: 'script' })
  const byToken = () =>
    ben.request.get(`/api/v1/articles/${article.id}`, { headers: { authorization: `Bearer ${token}` } })
  expect((await byToken()).status()).toBe(200)
  await olu.call('DELETE', `/teams/${desk.teamId}/members/${ben.id}`)
  // Somebody who is in no team any more has neither sessions nor tokens left.
  expect((await byToken()).status()).toBe(401)
  expect((await ben.request.get(`/api/v1/articles/${article.id}`)).status()).toBe(401)
})

test('a session that is ended on another device is over at once', async ({ desk, playwright, baseURL }) => {
  const ben = await desk.join('Ben', 'reviewer')
  const copy = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    storageState: await ben.request.storageState(),
  })
  expect((await copy.get('/api/v1/me')).status()).toBe(200)
  const { items } = await ben.call<{ items: { id: string; current: boolean }[] }>('GET', '/me/sessions')
  const current = items.find((session) => session.current)
  await ben.call('DELETE', `/me/sessions/${current?.id}`)
  expect((await copy.get('/api/v1/me')).status()).toBe(401)
  await copy.dispose()
})
