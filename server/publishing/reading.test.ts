import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { withNotices } from '@/domain/exports/html/notices'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { anArticle } from '@/server/testing/journey'
import { newId } from '@/server/ids'
import { encodingHeader, setKeepsEncoding } from './kept-encoding'
import { harbourEdition, putEdition } from './testing/put-edition'
import { readAs, readerPageNames } from './testing/read-as-reader'

describe.each(databaseKinds)('what readers fetch, on %s', (kind) => {
  const database = useDatabase(kind)
  let desk: Awaited<ReturnType<typeof makeDesk<'edith'>>>
  beforeAll(async () => {
    desk = await makeDesk({ edith: 'editor' })
  })

  const anUnpublished = () => anArticle(desk.edith, { title: 'Jobs in the harbour' })
  async function aPublished() {
    const article = await anUnpublished()
    await putEdition(article, harbourEdition(1))
    return article
  }
  const whole = (slug: string) => ({ slug, claim: '1' })
  const storedHtml = async (articleId: string, number: number) =>
    (await database().prisma.edition.findFirstOrThrow({ where: { articleId, number } })).html

  test.each(readerPageNames)(
    '%s: 404 for what was never published, as for what does not exist',
    async (name) => {
      const { slug } = await anUnpublished()
      const hidden = await readAs(name, whole(slug))
      const unknown = await readAs(name, whole('no-such-article-abcde'))
      expect([hidden.status, unknown.status]).toEqual([404, 404])
      expect(hidden.text).toBe(unknown.text)
      expect(hidden.headers.get('content-security-policy')).toContain("default-src 'none'")
    },
  )

  test.each(readerPageNames)(
    '%s: 410 after it was taken back, 200 again when it is published again',
    async (name) => {
      const article = await aPublished()
      const { prisma } = database()
      const set = (publishedEdition: number | null) =>
        prisma.article.update({ where: { id: article.id }, data: { publishedEdition } })
      expect((await readAs(name, whole(article.slug))).status).toBe(200)
      await set(null)
      const gone = await readAs(name, whole(article.slug))
      expect(gone.status).toBe(410)
      expect(gone.text).toContain('not published any more')
      await set(1)
      expect((await readAs(name, whole(article.slug))).status).toBe(200)
      await prisma.article.update({ where: { id: article.id }, data: { archivedAt: new Date() } })
      expect((await readAs(name, whole(article.slug))).status).toBe(410)
    },
  )

  test.each(readerPageNames)(
    '%s: 410 with a sentence when the words of the edition were taken',
    async (name) => {
      const article = await aPublished()
      expect((await readAs(name, whole(article.slug))).status).toBe(200)
      await database().prisma.edition.updateMany({
        where: { articleId: article.id },
        data: { redactedAt: new Date(), html: null, data: undefined },
      })
      const { status, text } = await readAs(name, whole(article.slug))
      expect(status).toBe(410)
      expect(text).toContain('take its words back')
    },
  )

  test('the page is the stored bytes, the newest at the slug and each at its number', async () => {
    const article = await aPublished()
    await putEdition(
      article,
      harbourEdition(2, { check: { headline: 'Second', standfirst: null, conclusion: null, credits: null } }),
    )
    const { slug } = article
    expect((await readAs('page', { slug })).text).toBe(await storedHtml(article.id, 2))
    expect((await readAs('page', { slug, number: '2' })).text).toBe(await storedHtml(article.id, 2))
    const newer = { number: 2, url: `/read/${slug}` }
    const first = await readAs('page', { slug, number: '1' })
    expect(first.text).toBe(withNotices((await storedHtml(article.id, 1)) ?? '', { reviewing: [], newer }))
    expect(first.text).toContain('a newer one exists')
    for (const number of ['3', '0', '01', '-1', '1.0', 'x', '99999999999'])
      expect((await readAs('page', { slug, number })).status).toBe(404)
  })

  test('an edition beyond the one that readers see is not there, nor are its claims', async () => {
    const article = await aPublished()
    await putEdition(
      article,
      harbourEdition(2, {
        check: { headline: 'Hidden words', standfirst: null, conclusion: null, credits: null },
      }),
      { current: false },
    )
    for (const name of readerPageNames)
      expect((await readAs(name, whole(article.slug))).text).not.toContain('Hidden words')
    expect((await readAs('page', { slug: article.slug, number: '2' })).status).toBe(404)
  })

  test('an older edition stays readable when another was redacted', async () => {
    const article = await aPublished()
    await putEdition(article, harbourEdition(2))
    await database().prisma.edition.updateMany({
      where: { articleId: article.id, number: 1 },
      data: { redactedAt: new Date(), html: null },
    })
    expect((await readAs('page', { slug: article.slug, number: '1' })).status).toBe(410)
    expect((await readAs('page', { slug: article.slug })).status).toBe(200)
    expect((await readAs('log', { slug: article.slug })).text).toContain(
      'had to take the words of this edition back',
    )
    expect((await readAs('feed', { slug: article.slug })).text).not.toContain('Edition 1')
  })

  test('a claim that is not in the edition is 404, whatever stands in its place in the address', async () => {
    const { slug } = await aPublished()
    for (const claim of ['3', '99', '0', 'x', '1e3'])
      for (const name of ['claim', 'claimCard', 'claimEmbed'] as const)
        expect((await readAs(name, { slug, claim })).status).toBe(404)
    expect((await readAs('claim', { slug, claim: '4' })).text).toContain('Being checked')
  })

  test('a notice of review shows at once on page, claim and embed, and goes again', async () => {
    const article = await aPublished()
    const { slug } = article
    const { prisma } = database()
    const shown = async () =>
      Promise.all(
        (['page', 'claim', 'claimEmbed'] as const).map(async (name) =>
          (await readAs(name, whole(slug))).text.includes('We are reviewing'),
        ),
      )
    expect(await shown()).toEqual([false, false, false])
    const startedAt = new Date('2025-11-25T22:00:00Z')
    await prisma.reviewNotice.create({
      data: { id: newId(), articleId: article.id, claim: 1, startedById: desk.edith.id, startedAt },
    })
    expect(await shown()).toEqual([true, true, true])
    expect((await readAs('claim', { slug, claim: '1' })).text).toContain('25 November 2025')
    expect((await readAs('claim', { slug, claim: '2' })).text).not.toContain('We are reviewing')
    await prisma.reviewNotice.updateMany({ where: { articleId: article.id }, data: { endedAt: new Date() } })
    expect(await shown()).toEqual([false, false, false])
  })

  test.each(readerPageNames)('%s: who holds it gets 304, HEAD gets the headers alone', async (name) => {
    const { slug } = await aPublished()
    const first = await readAs(name, whole(slug))
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await readAs(name, whole(slug), { headers: { 'if-none-match': held } })
      expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, etag])
    }
    const other = await readAs(name, whole(slug), { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
    const head = await readAs(name, whole(slug), { method: 'HEAD' })
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect([...head.headers]).toEqual([...first.headers])
  })

  test('who takes gzip gets the same bytes in less, with a tag of their own', async () => {
    setKeepsEncoding(true)
    const { slug } = await aPublished()
    const plain = await readAs('page', { slug })
    const packed = await readAs('page', { slug }, { headers: { 'accept-encoding': 'br, gzip' } })
    expect(packed.headers.get(encodingHeader)).toBe('gzip')
    expect(packed.headers.get('vary')).toBe('accept-encoding')
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text)
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    const etag = packed.headers.get('etag') ?? ''
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': etag }
    expect((await readAs('page', { slug }, { headers })).status).toBe(304)
    for (const refused of ['', 'identity', 'gzip;q=0', 'br'])
      expect(
        (await readAs('page', { slug }, { headers: { 'accept-encoding': refused } })).headers.get(
          encodingHeader,
        ),
      ).toBeNull()
    setKeepsEncoding(false)
    const plainAgain = await readAs('page', { slug }, { headers: { 'accept-encoding': 'gzip' } })
    expect(plainAgain.text).toBe(plain.text)
  })

  test('headers are strict, and only embeds may stand in frames', async () => {
    const { slug } = await aPublished()
    for (const name of readerPageNames) {
      const { headers, text } = await readAs(name, whole(slug))
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      expect(policy.includes('frame-ancestors *')).toBe(name === 'claimEmbed' || name === 'articleEmbed')
      expect(policy.includes("frame-ancestors 'none'")).toBe(name !== 'claimEmbed' && name !== 'articleEmbed')
      expect(policy.includes("form-action 'self'")).toBe(name === 'challenge')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe(name === 'challenge' ? 'same-origin' : 'no-referrer')
      expect(headers.get('set-cookie')).toBeNull()
      const stated = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1]
      if (headers.get('content-type')?.startsWith('text/html'))
        expect(policy.startsWith(`${stated}; `)).toBe(true)
    }
  })

  test('no page names an id of the database', async () => {
    const article = await aPublished()
    for (const name of readerPageNames) {
      const { text, headers } = await readAs(name, whole(article.slug))
      for (const id of [article.id, desk.teamId, desk.edith.id]) {
        expect(text).not.toContain(id)
        expect(JSON.stringify([...headers])).not.toContain(id)
      }
    }
  })

  test('feed and canonical lead to where the desk publishes it', async () => {
    const article = await anUnpublished()
    await putEdition(article, harbourEdition(1, { publicUrl: 'https://desk.example/harbour' }))
    expect((await readAs('feed', { slug: article.slug })).text).toContain(
      'href="https://desk.example/harbour"',
    )
  })

  test('the form names its claim, and says what came of what was sent', async () => {
    const { slug } = await aPublished()
    const asked = await readAs('challenge', { slug }, { query: '?claim=2' })
    expect(asked.text).toContain('<option value="2" selected>')
    expect(asked.text).toContain(`action="/api/v1/read/${slug}/challenges"`)
    expect((await readAs('challenge', { slug }, { query: '?sent=1' })).text).toContain('Thank you')
    expect((await readAs('challenge', { slug }, { query: '?error=too-many' })).text).toContain(
      'try again later',
    )
    const hostile = await readAs(
      'challenge',
      { slug },
      { query: '?claim=<script>&error=<script>alert(1)</script>' },
    )
    expect(hostile.status).toBe(200)
    expect(hostile.text).not.toContain('<script>')
  })

  test('a hundred readers at once cost one reading of the page', async () => {
    const { slug } = await aPublished()
    const answers = await Promise.all(Array.from({ length: 100 }, () => readAs('page', { slug })))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
  })
})
