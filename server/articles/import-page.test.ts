import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ArticleView, PreviewView } from '@/domain/articles/article'
import { localSite } from '@/server/fetch/testing/local-site'
import { api } from '@/server/http/api'
import { sha256Hex } from '@/server/ids'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { importArticle, previewArticle } from './import'

const articles = api({ POST: importArticle })
const preview = api({ POST: previewArticle })

const sentence = 'The council closed the bridge on Monday because of cracks that engineers had found in May. '
function story(extra = '', words = sentence.repeat(4)): string {
  return `<!doctype html><html lang="en"><head><title>Bridge closed</title>${extra}</head><body><article><h1>Bridge closed</h1><p>${words}</p><p>${words}</p></article><script>run()</script></body></html>`
}

beforeEach(() => vi.restoreAllMocks())
afterEach(() => vi.restoreAllMocks())

describe.each(databaseKinds)('an article by its address on %s', (kind) => {
  const database = useDatabase(kind)

  test('is previewed and imported from one and the same page, which is kept with its hash', async () => {
    const there = await localSite({
      '/moved': { body: '', location: '/story?utm_source=x' },
      '/story?utm_source=x': { body: story('<link rel="canonical" href="/story">') },
    })
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const body = { url: there.at('/moved') }
    const shown = await callApi<PreviewView>(preview, 'POST', Ana, { body })
    expect(shown).toMatchObject({
      status: 200,
      body: { title: 'Bridge closed', sourceUrl: there.at('/story'), sha256: expect.any(String) },
    })
    there.pages['/story?utm_source=x'] = { body: story('', 'Something else entirely. '.repeat(30)) }
    const sent = { ...body, sha256: shown.body.sha256 }
    const made = await callApi<ArticleView>(articles, 'POST', Ana, { body: sent })
    expect(made.status).toBe(201)
    expect(made.body.text).toContain('closed the bridge')
    expect(made.body.sourceUrl).toBe(there.at('/story'))
    expect(there.asked).toEqual(['/moved', '/story?utm_source=x'])
    const kept = await database().prisma.importBody.findFirstOrThrow({ where: { sha256: shown.body.sha256 } })
    expect(kept).toMatchObject({
      url: there.at('/story?utm_source=x'),
      mediaType: 'text/html',
      fileName: null,
    })
    expect(sha256Hex(kept.bytes)).toBe(shown.body.sha256)
    expect(kept.fetchedAt).toBeInstanceOf(Date)
  })

  test('is the one that was previewed, or none: what somebody else saw or a new page is stale', async () => {
    const there = await localSite({ '/a': { body: story() } })
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const url = there.at('/a')
    const { body } = await callApi<PreviewView>(preview, 'POST', Ana, { body: { url } })
    there.pages['/a'] = { body: story('', 'Something else entirely. '.repeat(30)) }
    const sent = { url, sha256: body.sha256 }
    expect(await callApi(articles, 'POST', Ben, { body: sent })).toMatchObject({
      status: 409,
      body: { code: 'stale' },
    })
    const bens = await callApi<ArticleView>(articles, 'POST', Ben, { body: { url } })
    expect(bens.body.text).toContain('Something else')
    expect((await callApi<ArticleView>(articles, 'POST', Ana, { body: sent })).status).toBe(201)
  })

  test('comes in the encoding that the header, the mark or the page names', async () => {
    const words = 'Příliš žluťoučký kůň úpěl ďábelské ódy v lese u řeky, kde nikdo nebyl. '.repeat(8)
    const latin2 = Buffer.from([...words].map((letter) => latin2Of[letter] ?? letter.charCodeAt(0)))
    const wrap = (meta: string) =>
      Buffer.concat([Buffer.from(`<html><head>${meta}<title>T</title></head><body><p>`), latin2])
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`<html><body><p>${words}</p></body></html>`, 'utf16le'),
    ])
    const there = await localSite({
      '/header': { type: 'text/html; charset="iso-8859-2"', body: wrap('') },
      '/meta': { body: wrap('<meta charset="iso-8859-2">') },
      '/mark': { body: utf16 },
      '/text': { type: 'text/plain; charset=ISO-8859-2', body: latin2 },
    })
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    for (const path of Object.keys(there.pages)) {
      const { body } = await callApi<PreviewView>(preview, 'POST', Ana, { body: { url: there.at(path) } })
      expect(body.blocks.map(({ text }) => text).join(' '), path).toContain(words.trim())
    }
  })

  test('that is refused, empty, of another type or not alone says so', async () => {
    const there = await localSite({
      '/app': { body: '<html><body><div id="root"></div><script src="app.js"></script></body></html>' },
      '/wall': {
        body: '<html><body><p>Subscribe.</p><script>{"isAccessibleForFree":false}</script></body></html>',
      },
      '/leads': { body: '<meta http-equiv="refresh" content="0; url=http://127.0.0.1/"><p>Wait.</p>' },
      '/short': { body: '<p>The bridge is closed.</p>' },
      '/picture': { type: 'image/png', body: 'x' },
    })
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const code = async (body: Record<string, unknown>) =>
      (await callApi<{ code?: string }>(preview, 'POST', Ana, { body })).body.code ?? 'came'
    expect(await code({ url: there.at('/app') })).toBe('page-empty')
    expect(await code({ url: there.at('/wall') })).toBe('page-empty')
    expect(await code({ url: there.at('/leads') })).toBe('page-empty')
    expect(await code({ url: there.at('/short') })).toBe('came')
    expect(await code({ url: there.at('/picture') })).toBe('wrong-type')
    expect(await code({ url: there.at('/none') })).toBe('page-refused')
    expect(await code({ url: 'ftp://example.org/' })).toBe('bad-address')
    expect(await code({ url: 'http://a:b@example.org/' })).toBe('bad-address')
    expect(await code({ url: there.at('/short'), text: 'And words.' })).toBe('invalid')
    vi.restoreAllMocks()
    expect(await code({ url: 'http://127.0.0.1/' })).toBe('not-public')
    expect(await code({ url: there.at('/short') })).toBe('bad-address')
  })
})

const latin2Of: Record<string, number> = {
  ...{ ř: 0xf8, í: 0xed, š: 0xb9, ž: 0xbe, ť: 0xbb, č: 0xe8, ý: 0xfd, ů: 0xf9, ň: 0xf2, ú: 0xfa, ě: 0xec },
  ...{ ď: 0xef, á: 0xe1, é: 0xe9, ó: 0xf3, Ř: 0xd8, P: 0x50, l: 0x6c, u: 0x75 },
}
