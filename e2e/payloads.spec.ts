import { pathToFileURL } from 'node:url'
import { writeFileSync } from 'node:fs'
import { expect, test } from './desk'

/** Ways in which text was made to run as a program elsewhere: elements, attributes, schemes, breaking out of each context. */
const payloads = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '![x](x"onerror="alert(1))',
  '<http://x"onmouseover="alert(1)>',
  '</script><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '" autofocus onfocus=alert(1) x="',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<form><button formaction=javascript:alert(1)>x',
  '<object data=javascript:alert(1)>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '\u2028alert(1)\u2029',
  '<<script>alert(1)//<</script>',
  '<x onclick=alert(1) tabindex=1 autofocus onfocus=alert(1)>x',
]

test('nothing that was typed or pasted runs, in the app or in the exported file', async ({
  desk,
  browser,
}, testInfo) => {
  test.setTimeout(180_000)
  const ana = await desk.join(`Ana ${payloads[3]}`.slice(0, 100), 'editor')
  const all = payloads.join('\n\n')
  const article = await ana.importText(
    `A title ${payloads[0]}\n\n${all}\n\nThe bridge was closed on Monday, the office said.`,
    {
      title: payloads.slice(0, 8).join(' '),
      byline: payloads[3],
      publisher: payloads[4],
      quorum: 1,
      keep: [],
    },
  )
  const claim = await ana.mark(article, 'The bridge was closed on Monday', {
    statement: all,
    voices: [
      { chain: [{ name: payloads[1] ?? '', role: payloads[2], organisation: payloads[3] }], act: 'says' },
    ],
    reason: all,
  })
  const line = payloads.slice(0, 12).join(' ')
  await ana.file(claim, {
    rating: 'true',
    saidRating: 'said',
    summary: all.slice(0, 2000),
    reasoning: `${all} [@1]`,
    citations: [
      {
        source: {
          url: 'https://example.org/"><script>alert(1)</script>',
          title: line,
          publisher: line,
          author: line,
        },
        stance: 'supports',
        quote: all,
        translation: all,
        locator: line,
        note: all,
      },
    ],
  })
  const ran: string[] = []
  const context = await browser.newContext({
    storageState: await ana.request.storageState(),
    baseURL: testInfo.project.use.baseURL ?? '',
  })
  await context.addInitScript(() => {
    const tell = () => document.documentElement.setAttribute('data-ran', 'yes')
    Object.assign(window, { alert: tell, confirm: tell, prompt: tell })
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).host.endsWith('evil.example')) ran.push(request.url())
  })
  const html = await (await ana.request.get(`/api/v1/articles/${article.id}/exports/html`)).text()
  const file = testInfo.outputPath('export.html')
  // The policy is taken out: the file must hold nothing that could run, even where a CMS drops it.
  writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''))
  for (const address of [
    '/articles',
    `/articles/${article.id}#claim-1`,
    `/articles/${article.id}/history`,
    '/team',
    pathToFileURL(file).href,
  ]) {
    await page.goto(address)
    await page.locator('h1, h2, [role=textbox]').first().waitFor({ state: 'attached' })
    for (const link of await page.locator('main a[href]').all())
      await link.hover({ force: true, timeout: 500 }).catch(() => undefined)
    const dangerous = await page.evaluate(() =>
      [...document.querySelectorAll('a[href],[src],[action],[formaction]')]
        .filter((node) =>
          /^\s*(javascript|data|vbscript):/i.test(
            node.getAttribute('href') ?? node.getAttribute('src') ?? '',
          ),
        )
        .map((node) => node.outerHTML),
    )
    expect(dangerous, address).toEqual([])
    expect(await page.locator('html').getAttribute('data-ran'), address).toBeNull()
  }
  expect(ran).toEqual([])
  await context.close()
})

test('an address that is no web address is refused in every address field', async ({ desk }) => {
  const eva = await desk.join('Eva', 'editor')
  const article = await eva.importText('The bridge was closed on Monday.')
  const claim = await eva.mark(article, 'closed on Monday')
  const bad = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://x.org/',
    '//x.org',
    'x',
    'https://u:p@x.org/',
    'vbscript:x',
  ]
  const send = async (method: string, path: string, data: unknown, headers = {}) =>
    (
      await eva.request.fetch(`/api/v1${path}`, {
        method,
        data: data as object,
        headers: { 'if-match': '"1"', ...headers },
      })
    ).status()
  for (const url of bad) {
    const first = { 'if-none-match': '*' }
    const statuses = [
      await send('POST', '/articles', { text: 'x', sourceUrl: url }),
      await send('PATCH', `/articles/${article.id}`, { sourceUrl: url }),
      await send('PATCH', `/claims/${claim.id}`, { firstAppearance: url }),
      await send('PUT', `/claims/${claim.id}/verdict`, { citations: [{ source: { url } }] }, first),
      await send(
        'PUT',
        `/claims/${claim.id}/verdict`,
        { citations: [{ source: { title: 'x', archiveUrl: url } }] },
        first,
      ),
      await send('POST', '/sources', { url }),
      await send('POST', '/sources', { title: 'x', archiveUrl: url }),
    ]
    expect(statuses, url).toEqual(statuses.map(() => 422))
  }
})
