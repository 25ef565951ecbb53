import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { payloads, storableAddresses } from '../domain/exports/testing/payloads'
import { defaultRatings } from '../domain/verdicts/scale'
import type { ClaimView } from '../domain/claims/claim'
import { expect, test, type Desk, type Member } from './desk'

/** Those that have run somewhere when nothing but one sign was forgotten. */
const nastiest = payloads.filter((text) => /[<>"'`(]/.test(text)).filter((_, index) => index % 3 === 0)
const all = nastiest.join('\n\n')
/** A line of so many letters that begins with one of the collection and breaks none off. */
function line(from: number, most: number): string {
  let text = ''
  for (let at = 0; at < nastiest.length; at++) {
    const next = (nastiest[(from + at) % nastiest.length] ?? '').replace(/\s+/g, ' ')
    if (text.length + next.length < most) text += next
  }
  return text
}

/** A team, an article and a ruling in which everything that can be sent holds them, published with a correction. */
async function publishedCheck(desk: Desk, eva: Member, rita: Member) {
  const address = storableAddresses[0] ?? ''
  const change = async (method: string, path: string, data: unknown) => {
    const { version } = await eva.call<{ version: number }>('GET', path)
    await eva.call(method, path, data, { 'if-match': `"${version}"` })
  }
  await change('PATCH', `/teams/${desk.teamId}`, {
    name: line(0, 100),
    publication: {
      methodology: all,
      correctionsPolicy: all,
      contact: `"><svg/onload=alert(1)>@x.example`,
      website: address,
    },
  })
  await change('PUT', `/teams/${desk.teamId}/scale`, {
    ratings: defaultRatings.map((rating, index) => ({
      ...rating,
      label: `${line(index, 55)}${index}`,
      criterion: line(index * 3, 290),
    })),
  })
  const article = await eva.importText(
    `${line(1, 200)}\n\n${all}\n\nThe bridge was closed on Monday, the office said.`,
    {
      ...{
        title: line(2, 400),
        byline: line(3, 200),
        publisher: line(4, 200),
        sourceUrl: address,
        quorum: 1,
      },
    },
  )
  await change('PATCH', `/articles/${article.id}`, {
    check: { headline: line(5, 400), standfirst: line(6, 900), conclusion: all, credits: line(7, 400) },
  })
  const claim = await eva.mark(article, 'The bridge was closed on Monday', {
    statement: all.slice(0, 4_000),
    voices: [
      { chain: [{ name: line(8, 200), role: line(9, 200), organisation: line(10, 200) }], act: 'says' },
    ],
  })
  await change('PATCH', `/claims/${claim.id}`, { firstAppearance: address })
  const verdict = await eva.file(claim, {
    ...{ rating: 'true', saidRating: 'said', summary: line(11, 1_900), reasoning: `${all}\n\n[@1]` },
    citations: [
      {
        source: { url: address, title: line(12, 900), publisher: line(13, 900), author: line(14, 900) },
        ...{ stance: 'supports', quote: all, translation: all, locator: line(15, 900), note: all },
      },
    ],
  })
  const rule = async (fields: Record<string, unknown>) => {
    const { version } = await rita.call<ClaimView>('GET', `/claims/${claim.id}`)
    const ruling = { saidRating: 'said', reason: all.slice(0, 9_000), citations, ...fields }
    await rita.call('PUT', `/claims/${claim.id}/ruling`, ruling, { 'if-match': `"${version}"` })
  }
  const citations = verdict.citations.map(({ id }) => id)
  await rule({ rating: 'true', summary: line(16, 1_900), explanation: `${all}\n\n[@1]` })
  const reply = await eva.call<{ id: string }>('POST', `/articles/${article.id}/replies`, {
    ...{ whom: line(17, 290), how: 'mail', question: all, claims: [1], deadline: '2030-01-01T00:00:00.000Z' },
  })
  await eva.call('POST', `/replies/${reply.id}/answer`, { answer: all, publicStatement: all })
  await eva.mark(article, 'the office said', { statement: all.slice(0, 4_000) })
  const publish = (body: Record<string, unknown>) =>
    eva.call('POST', `/articles/${article.id}/editions`, {
      claims: [1, 2],
      note: all.slice(0, 4_900),
      ...body,
    })
  await publish({})
  await eva.call('POST', `/claims/${claim.id}/ruling/reopen`, { reason: 'A new look.' })
  await rule({ rating: 'mixed', summary: line(18, 1_900), explanation: `Otherwise: ${all}` })
  const correction = {
    kind: 'correction',
    summary: all.slice(0, 4_900),
    reason: all.slice(0, 4_900),
    claims: [1],
  }
  await publish({
    correction,
    override: Object.fromEntries(['no-recheck', 'quorum'].map((rule) => [rule, 'Tested.'])),
  })
  await eva.call('POST', `/articles/${article.id}/review-notices`, { claims: [1] })
  return article
}

/** Notes everything that a page does beyond being there. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    // The sandbox of the preview refuses the script by which a signed-in test page is prepared, too: as it should.
    const isSandbox = /^Blocked script execution .*the document's frame is sandboxed/.test(message.text())
    if (!isSandbox) seen.push(`console ${message.text()}`)
  })
  page.on('pageerror', (error) => seen.push(`error ${error.message}`))
  page.on('popup', (popup) => seen.push(`popup ${popup.url()}`))
  page.on('request', (request) => seen.push(`request ${request.url()}`))
  return seen
}

/** Opens a page, touches everything in it as a reader could, and expects that nothing came of it. */
async function expectQuiet(page: Page, seen: string[], address: string) {
  seen.length = 0
  await page.goto(address)
  const asked = seen.filter((one) => one !== `request ${page.url()}` && one !== `request ${address}`)
  expect(
    asked.filter((one) => !one.endsWith('/favicon.ico')),
    address,
  ).toEqual([])
  seen.length = 0
  const before = page.url()
  for (const link of (await page.locator('a[href], summary, [tabindex]').all()).slice(0, 25)) {
    await link.hover({ force: true, timeout: 300 }).catch(() => undefined)
    await link.focus({ timeout: 300 }).catch(() => undefined)
  }
  const links = await page.evaluate(() => {
    const stop = (event: Event) => event.preventDefault()
    for (const type of ['click', 'auxclick', 'submit']) document.addEventListener(type, stop, true)
    for (const details of document.querySelectorAll('details')) details.open = true
    for (const element of document.querySelectorAll('*'))
      for (const type of [
        'mouseover',
        'pointerenter',
        'focus',
        'click',
        'toggle',
        'animationstart',
        'load',
        'error',
      ])
        element.dispatchEvent(new Event(type, { bubbles: type === 'click', cancelable: true }))
    return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.protocol)
  })
  const schemes = ['http:', 'https:', 'mailto:', 'file:']
  expect(
    links.filter((scheme) => !schemes.includes(scheme)),
    address,
  ).toEqual([])
  const running = await page.evaluate(() =>
    [
      ...document.querySelectorAll('iframe,object,embed,base,img,link[rel=stylesheet],form[action^="java"]'),
      ...[...document.querySelectorAll('*')].filter((one) =>
        [...one.attributes].some(({ name }) => /^on/.test(name)),
      ),
    ].map((one) => one.outerHTML),
  )
  expect(running, address).toEqual([])
  // In a sandbox the browser says so of this test's own listeners.
  expect(
    seen.filter((one) => !one.startsWith('console Blocked script execution')),
    address,
  ).toEqual([])
  expect(page.url()).toBe(before)
}

test('nothing that was sent runs or loads anything on any public page or in any file', async ({
  desk,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout(240_000)
  expect(nastiest.length).toBeGreaterThan(35)
  const eva = await desk.join('Eva', 'owner')
  const article = await publishedCheck(desk, eva, await desk.join('Rita', 'editor'))

  const outside = await browser.newContext({ baseURL: baseURL ?? '' })
  const reader = await outside.newPage()
  const read = `${baseURL}/read/${article.slug}`
  const seen = watch(reader)
  for (const address of [
    ...[
      '',
      '/1',
      '/2',
      '/claims/1',
      '/claims/2',
      '/corrections',
      '/challenge?claim=1',
      '/challenge?sent=1',
    ].map((path) => read + path),
    `${read}/challenge?error=${encodeURIComponent(nastiest[0] ?? '')}`,
    `${baseURL}/embed/article/${article.slug}`,
    `${baseURL}/embed/claim/${article.slug}/1`,
  ])
    await expectQuiet(reader, seen, address)

  const feed = await reader.request.get(`${read}/feed.atom`)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(feed.headers()['content-security-policy']).toContain("default-src 'none'")
  const isXml = await reader.evaluate(
    (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null,
    await feed.text(),
  )
  expect(isXml).toBe(true)

  const exports = `/api/v1/articles/${article.id}/exports`
  const signedIn = await eva.page()
  await expectQuiet(signedIn, watch(signedIn), `${baseURL}${exports}/html/preview?claims=all`)

  const text = async (path: string) => (await eva.request.get(exports + path)).text()
  const withoutPolicy = (html: string) =>
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '')
  const files = {
    'file.html': await text('/html?claims=all'),
    'bare.html': withoutPolicy(await text('/html?claims=all')),
    'script.html': withoutPolicy(await text('/html?claims=all&script=1')),
    'excerpts.html': withoutPolicy(await text('/html?mode=excerpts')),
    'edition.html': withoutPolicy(await text('/html?edition=2')),
    'fragment.html': `<!DOCTYPE html><meta charset="utf-8"><title>x</title><body>${await text('/fragment?claims=all')}`,
    'served.html': withoutPolicy(await (await reader.request.get(read)).text()),
  }
  for (const [name, html] of Object.entries(files)) {
    const file = testInfo.outputPath(name)
    writeFileSync(file, html)
    await expectQuiet(reader, seen, pathToFileURL(file).href)
  }
  await outside.close()
})
