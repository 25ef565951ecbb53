import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { expect, test, type Desk } from './desk'
import { choose } from './hands'
import { riverText } from './texts'

const verdict = (rating: string, summary: string) => ({
  rating,
  summary,
  reasoning: 'The gauge **shows** it [@1].',
  citations: [
    {
      source: { url: 'https://gauges.example.org/', title: 'Gauges', publisher: 'Harbour office' },
      stance: 'supports' as const,
      quote: 'Two metres',
    },
  ],
})

/** A check in two editions, the second with a clarification; claim 3 is not decided. */
async function aPublishedCheck(desk: Desk) {
  const eva = await desk.join('Eva', 'editor')
  const ana = await desk.join('Ana', 'reviewer')
  const article = await eva.importText(riverText, { quorum: 2, publisher: 'Harbour Ledger' })
  for (const [words, rating, summary] of [
    ['nobody was hurt', 'true', 'As the office counted.'],
    ['two schools', 'false', 'It was one school.'],
  ] as const) {
    const claim = await eva.mark(article, words)
    for (const member of [eva, ana]) await member.file(claim, verdict(rating, summary))
  }
  await eva.mark(article, '40,000 pounds')
  await eva.call('POST', `/articles/${article.id}/editions`, { note: 'The first look.' })
  const correction = {
    kind: 'clarification',
    summary: 'We say more plainly who was counted.',
    reason: 'Readers asked.',
    claims: [1],
  }
  await eva.call('POST', `/articles/${article.id}/editions`, { correction })
  return { eva, article, read: `/read/${article.slug}` }
}

/** A page of somebody who is nobody here, and whose browser runs no scripts. */
async function aReader(browser: Browser, baseURL = '', look: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, ...look })
  return context.newPage()
}

/** Serves HTML at an origin of its own while `use` runs. */
async function asAnotherSite(html: string, use: (address: string) => Promise<void>) {
  const site = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
  } finally {
    site.closeAllConnections()
    site.close()
  }
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('a reader without scripts follows the check: page, earlier edition, claim, log and feed', async ({
  desk,
  browser,
  baseURL,
}) => {
  const { article, read } = await aPublishedCheck(desk)
  const page = await aReader(browser, baseURL)
  const opened = await page.goto(read)
  expect(opened?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The river rose by two metres/)
  await expect(page.locator('#claim-1')).toHaveAttribute('data-rating', 'true')
  await expect(page.locator('#claim-2')).toHaveAttribute('data-rating', 'false')
  await expect(page.locator('#claim-3')).toHaveCount(0)
  await expect(page.getByText('We say more plainly who was counted.').first()).toBeVisible()
  await page.locator('a[href="#claim-2"]').first().click()
  await expect(page.locator('#claim-2')).toBeInViewport()

  await page.goto(`${read}/1`)
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('This is edition 1; a newer one exists')
  await expect(page.getByText('We say more plainly who was counted.')).toHaveCount(0)
  await notices.getByRole('link', { name: 'edition 2' }).click()
  await expect(page.getByText('We say more plainly who was counted.').first()).toBeVisible()

  await page.goto(`${read}/claims/1`)
  await expect(page.getByRole('heading', { level: 1, name: 'nobody was hurt' })).toBeVisible()
  await expect(page.getByText('As the office counted.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Gauges' })).toHaveAttribute('rel', /nofollow/)
  await page
    .getByRole('navigation', { name: 'Other claims' })
    .getByRole('link', { name: /two schools/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'two schools' })).toBeVisible()
  expect((await page.goto(`${read}/claims/3`))?.status()).toBe(404)

  await page.goto(`${read}/claims/1`)
  const about = page.getByRole('navigation', { name: 'About this check' })
  await about.getByRole('link', { name: 'Corrections and editions' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Corrections and editions' })).toBeVisible()
  await expect(page.getByText('The first look.')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Readers asked.')

  const feed = await page.request.get(`${read}/feed.atom`)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  const entries = await feed.text()
  expect(entries).toContain('We say more plainly who was counted.')
  const alternate = page.locator('head link[rel="alternate"][type="application/atom+xml"]')
  await expect(alternate).toHaveAttribute('href', `/read/${article.slug}/feed.atom`)
  await page.context().close()
})

test('a page is compressed for who takes that, and sent once to who has it', async ({
  desk,
  playwright,
  baseURL,
}) => {
  const { read } = await aPublishedCheck(desk)
  const reader = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const packed = await reader.get(read, { headers: { 'accept-encoding': 'gzip' } })
  const plain = await reader.get(read, { headers: { 'accept-encoding': 'identity' } })
  expect(packed.headers()['content-encoding']).toBe('gzip')
  expect(plain.headers()['content-encoding']).toBeUndefined()
  expect(await packed.text()).toBe(await plain.text())
  expect(packed.headers().vary).toContain('accept-encoding')
  const { etag = '' } = packed.headers()
  expect(etag).not.toBe(plain.headers().etag)
  const again = await reader.get(read, { headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  await reader.dispose()
})

test('a reader objects without scripts, and an editor answers in the intake', async ({
  desk,
  browser,
  baseURL,
}) => {
  const { eva, read } = await aPublishedCheck(desk)
  const reader = await aReader(browser, baseURL)
  await reader.goto(`${read}/claims/2`)
  await reader.getByRole('link', { name: 'Object to this rating' }).click()
  await expect(reader.getByRole('combobox', { name: 'What is it about?' })).toHaveValue('2')
  await reader.getByRole('textbox', { name: 'What is wrong?' }).fill('Both schools were shut: I teach there.')
  await reader.getByRole('textbox', { name: 'Your name (optional)' }).fill('Tess')
  await reader.getByRole('button', { name: 'Send' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
  await reader.context().close()

  const page = await eva.page()
  await page.goto('/challenges')
  const objection = page.getByRole('article').filter({ hasText: 'Both schools were shut: I teach there.' })
  await expect(objection).toContainText('Claim 2')
  await expect(objection).toContainText('Tess')
  await objection.getByRole('button', { name: 'Answer', exact: true }).click()
  const form = page.getByRole('form', { name: 'Answer' })
  await choose(page, form.getByRole('radiogroup', { name: 'What came of it' }), 'The check stands')
  await form.getByRole('textbox', { name: /^Answer/ }).fill('The register of the schools says otherwise.')
  await form.getByRole('button', { name: 'Save answer' }).click()
  await expect(page.getByText('Nothing waits for an answer')).toBeVisible()
  await page.goto('/challenges?state=answered')
  await expect(page.getByRole('article')).toContainText('The register of the schools says otherwise.')
})

test('another site finds the embeds by oEmbed and shows them in a frame', async ({
  desk,
  browser,
  playwright,
  baseURL,
}) => {
  const { article, read } = await aPublishedCheck(desk)
  const origin = baseURL ?? ''
  const outside = await playwright.request.newContext()
  const embedOf = async (path: string) => {
    const answer = await outside.get(`${origin}/api/oembed?url=${encodeURIComponent(origin + path)}`)
    expect(answer.status()).toBe(200)
    return (await answer.json()) as { type: string; title: string; html: string }
  }
  const [whole, claim] = [await embedOf(read), await embedOf(`${read}/claims/2`)]
  expect(whole.type).toBe('rich')
  expect(claim.title).toBe('False: two schools')
  const site = `<!DOCTYPE html><html lang="en"><title>Elsewhere</title>${whole.html}${claim.html}`
  await asAnotherSite(site, async (address) => {
    const page = await aReader(browser)
    await page.goto(address)
    const frame = page.frameLocator('iframe').first()
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/The river rose by two metres/)
    const second = page.frameLocator('iframe').nth(1)
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('two schools')
    await expect(second.getByText('It was one school.')).toBeVisible()
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      second.getByRole('link', { name: 'Why, and the sources' }).click(),
    ])
    await expect(opened).toHaveURL(`${origin}/read/${article.slug}/claims/2`)
    await page.context().close()
  })
  const framed = `<!DOCTYPE html><html lang="en"><title>x</title><iframe title="x" src="${origin}${read}"></iframe>`
  await asAnotherSite(framed, async (address) => {
    const page = await aReader(browser)
    await page.goto(address)
    await expect(page.frameLocator('iframe').getByRole('heading')).toHaveCount(0)
    await page.context().close()
  })
  expect((await outside.get(`${origin}/api/oembed?url=https://elsewhere.example.org/`)).status()).toBe(404)
  await outside.dispose()
})

test('cards are pictures of the size that share previews want', async ({ desk, playwright, baseURL }) => {
  const { read } = await aPublishedCheck(desk)
  const outside = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  for (const address of [`${read}/card.png`, `${read}/claims/2/card.png`]) {
    const answer = await outside.get(address)
    expect(answer.headers()['content-type']).toBe('image/png')
    const picture = await answer.body()
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
  }
  await outside.dispose()
})

test('what is taken back is gone from every address, and says so', async ({ desk, browser, baseURL }) => {
  const { eva, article, read } = await aPublishedCheck(desk)
  await eva.call('POST', `/articles/${article.id}/unpublish`, { reason: 'The source asked for it.' })
  const page = await aReader(browser, baseURL)
  const addresses = ['', '/1', '/claims/1', '/corrections', '/challenge', '/feed.atom', '/card.png']
  for (const address of addresses.map((rest) => read + rest))
    expect((await page.request.get(address)).status(), address).toBe(410)
  for (const address of [`/embed/article/${article.slug}`, `/embed/claim/${article.slug}/1`])
    expect((await page.request.get(address)).status(), address).toBe(410)
  await page.goto(read)
  await expect(page.getByText(/not published any more/)).toBeVisible()
  await expect(page.getByText('The source asked for it.')).toHaveCount(0)
  await page.context().close()
})

for (const look of [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
] as const)
  test(`axe finds nothing on what readers see: ${look.viewport.width} px, ${look.colorScheme}`, async ({
    desk,
    browser,
    baseURL,
  }) => {
    const { article, read } = await aPublishedCheck(desk)
    // The pages hold no script; axe is put in by the browser, which asks that scripts be allowed.
    const page = await aReader(browser, baseURL, { ...look, javaScriptEnabled: true })
    const { slug } = article
    for (const address of [
      read,
      `${read}/1`,
      `${read}/claims/1`,
      `${read}/corrections`,
      `${read}/challenge?claim=1`,
      `${read}/challenge?sent=1`,
      `${read}/challenge?error=too-many`,
      `/embed/article/${slug}`,
      `/embed/claim/${slug}/2`,
      `${read}/claims/99`,
    ]) {
      await page.setViewportSize(look.viewport)
      await page.goto(address)
      await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await sideways(page), `${address} scrolls sideways`).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })
