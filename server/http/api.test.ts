import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import { importArticle, previewArticle } from '@/server/articles/import'
import { changeArticle } from '@/server/articles/change'
import { getArticle, listArticles } from '@/server/articles/read'
import { markClaim } from '@/server/claims/mark'
import { getClaim, listClaims } from '@/server/claims/read'
import { putVerdict } from '@/server/verdicts/draft'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, someText } from '@/server/testing/journey'
import { api } from './api'

const articles = api({ GET: listArticles, POST: importArticle })
const article = api({ GET: getArticle, PATCH: changeArticle })
const preview = api({ POST: previewArticle })
const claims = api({ GET: listClaims, POST: markClaim })
const verdict = api({ PUT: putVerdict })

describe.each(databaseKinds)('the API wrapper on %s', (kind) => {
  useDatabase(kind)

  test('bad input is a problem with a sentence, never a fault', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const { Zoe } = await makeDesk({ Zoe: 'owner' })
    const text = await anArticle(Ana, { text: 'A smile 😀 in a line of text.' })
    const mark = (spans: unknown) =>
      callApi(claims, 'POST', Ana, { params: { id: text.id }, body: { spans } })
    const json = { 'content-type': 'application/json' }
    const cases: [string, Promise<{ status: number; body: Record<string, unknown> }>, number, string][] = [
      ['no JSON', callApi(articles, 'POST', Ana, { raw: '{"text":', headers: json }), 400, 'malformed'],
      [
        'no UTF-8',
        callApi(articles, 'POST', Ana, { raw: new Uint8Array([0x22, 0xff, 0x22]), headers: json }),
        400,
        'malformed',
      ],
      [
        'another type',
        callApi(articles, 'POST', Ana, { raw: 'text=a', headers: { 'content-type': 'text/plain' } }),
        415,
        'wrong-type',
      ],
      [
        'an unknown field',
        callApi(articles, 'POST', Ana, { body: { text: 'a', texte: 'b' } }),
        422,
        'invalid',
      ],
      ['a wrong type', callApi(articles, 'POST', Ana, { body: { text: 7 } }), 422, 'invalid'],
      ['an array', callApi(articles, 'POST', Ana, { body: [] }), 422, 'invalid'],
      ['null', callApi(articles, 'POST', Ana, { body: null }), 422, 'invalid'],
      ['nothing', callApi(articles, 'POST', Ana, {}), 422, 'invalid'],
      ['two bodies', callApi(articles, 'POST', Ana, { body: { text: 'a', html: 'b' } }), 422, 'invalid'],
      ['empty text', callApi(articles, 'POST', Ana, { body: { text: ' \n\n ' } }), 422, 'empty-text'],
      ['3 MB', callApi(articles, 'POST', Ana, { body: { text: 'word '.repeat(600_000) } }), 413, 'too-large'],
      ['20 MB', callApi(articles, 'POST', Ana, { body: { text: 'a'.repeat(20_000_000) } }), 413, 'too-large'],
      ['NUL', callApi(articles, 'POST', Ana, { body: { text: 'a\u0000b' } }), 422, 'invalid-text'],
      [
        'a lone surrogate',
        callApi(articles, 'POST', Ana, { body: { text: 'a', title: '\ud83d' } }),
        422,
        'invalid-text',
      ],
      ['NUL in the query', callApi(articles, 'GET', Ana, { query: '?q=%00' }), 422, 'invalid-text'],
      [
        'deep HTML',
        callApi(preview, 'POST', Ana, { body: { html: `${'<div>'.repeat(100_000)}a` } }),
        422,
        'too-deep',
      ],
      ['a bad limit', callApi(articles, 'GET', Ana, { query: '?limit=201' }), 422, 'invalid'],
      ['a bad cursor', callApi(articles, 'GET', Ana, { query: '?cursor=zzz' }), 422, 'invalid'],
      ['a span beyond the text', mark([{ start: 0, end: 999 }]), 422, 'invalid'],
      ['a reversed span', mark([{ start: 5, end: 2 }]), 422, 'invalid'],
      ['an empty span', mark([{ start: 5, end: 5 }]), 422, 'invalid'],
      ['a negative span', mark([{ start: -1, end: 2 }]), 422, 'invalid'],
      ['half a character', mark([{ start: 8, end: 9 }]), 422, 'invalid'],
      [
        'overlapping spans',
        mark([
          { start: 0, end: 4 },
          { start: 2, end: 7 },
        ]),
        422,
        'invalid',
      ],
      ['a fraction', mark([{ start: 0.5, end: 2 }]), 422, 'invalid'],
      ['another team', callApi(article, 'GET', Zoe, { params: { id: text.id } }), 404, 'not-found'],
      ['no such id', callApi(article, 'GET', Ana, { params: { id: 'x'.repeat(20) } }), 404, 'not-found'],
      ['no possible id', callApi(article, 'GET', Ana, { params: { id: '../etc' } }), 404, 'not-found'],
      ['nobody', callApi(articles, 'GET', null), 401, 'sign-in-needed'],
      ['no method', callApi(articles, 'DELETE', Ana), 405, 'method-not-allowed'],
      [
        'javascript',
        callApi(articles, 'POST', Ana, { body: { text: 'a', sourceUrl: 'javascript:alert(1)' } }),
        422,
        'invalid',
      ],
    ]
    for (const [name, answer, status, code] of cases) {
      const { status: seen, body } = await answer
      expect([name, seen, body.code]).toEqual([name, status, code])
      expect(String(body.detail).length, name).toBeGreaterThan(10)
    }
  })

  test('a change without If-Match is refused, a stale one shows the current state', async () => {
    const { Eva } = await makeDesk({ Eva: 'editor' })
    const made = await anArticle(Eva)
    const patch = (body: object, headers = {}) =>
      callApi(article, 'PATCH', Eva, { params: { id: made.id }, body, headers })
    expect((await patch({ title: 'One' })).status).toBe(428)
    expect((await patch({ title: 'One' }, { 'if-match': '"1"' })).etag).toBe('"2"')
    const stale = await patch({ title: 'Two' }, { 'if-match': '"1"' })
    expect([stale.status, stale.body.code]).toEqual([409, 'stale'])
    expect(stale.body.current).toMatchObject({ title: 'One', version: 2 })
    const cleared = await patch({ title: null, check: { headline: 'Ours' } }, { 'if-match': '"2"' })
    expect(cleared.body).toMatchObject({ title: null, check: { headline: 'Ours', standfirst: null } })
  })

  test('the same POST with one Idempotency-Key, ten times at once, has one effect', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const made = await anArticle(Ana)
    const headers = { 'idempotency-key': 'once' }
    const post = (exact: string) =>
      callApi<ClaimView>(claims, 'POST', Ana, {
        params: { id: made.id },
        body: { quote: { exact } },
        headers,
      })
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('rose by two metres')))
    const done = answers.filter((answer) => answer.status === 201)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1)
    for (const answer of answers) expect([201, 409]).toContain(answer.status)
    const repeated = await post('rose by two metres')
    expect([repeated.status, repeated.body, repeated.etag]).toEqual([201, done[0]?.body, '"1"'])
    expect((await post('closed for three days')).body).toMatchObject({ code: 'key-reused' })
    const list = await callApi<{ items: ClaimView[] }>(claims, 'GET', Ana, { params: { id: made.id } })
    expect(list.body.items).toHaveLength(1)
  })

  test('claims come in text order by pages, whatever the order of marking', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const made = await anArticle(Ana)
    await aClaim(Ana, made, 'closed for three days')
    await aClaim(Ana, made, 'river')
    await aClaim(Ana, made, 'rose by two metres')
    const read = (query: string) =>
      callApi<{ items: ClaimView[]; next?: string }>(claims, 'GET', Ana, { params: { id: made.id }, query })
    const first = await read('?limit=2')
    expect(first.body.items.map((claim) => claim.number)).toEqual([2, 3])
    const second = await read(`?limit=2&cursor=${first.body.next}`)
    expect(second.body).toMatchObject({ items: [{ number: 1 }] })
    expect(second.body.next).toBeUndefined()
  })

  test('every text comes back as it was sent', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const made = await anArticle(Ana)
    const odd = ' <b>&amp;\u202e عربي 😀 \u200d e\u0301 {{x}} \'"\\ \t\n $1 '
    const marked = await aClaim(Ana, made, 'river', { statement: odd, reason: odd })
    expect(marked).toMatchObject({ statement: odd, reason: odd })
    const saved = await callApi(verdict, 'PUT', Ana, {
      params: { id: marked.id },
      body: { reasoning: odd, citations: [{ source: { title: odd }, quote: odd, note: odd }] },
      headers: { 'if-none-match': '*' },
    })
    expect(saved.body).toMatchObject({
      reasoning: odd,
      citations: [{ quote: odd, note: odd, source: { title: odd } }],
    })
    const read = await callApi<ClaimView>(api({ GET: getClaim }), 'GET', Ana, { params: { id: marked.id } })
    expect(read.body.statement).toBe(odd)
  })

  test('a viewer reads, and may neither import nor mark', async () => {
    const { Vic, Eva } = await makeDesk({ Vic: 'viewer', Eva: 'editor' })
    const made = await anArticle(Eva)
    expect((await callApi(article, 'GET', Vic, { params: { id: made.id } })).status).toBe(200)
    expect((await callApi(articles, 'POST', Vic, { body: { text: someText } })).status).toBe(403)
    const marking = await callApi(claims, 'POST', Vic, {
      params: { id: made.id },
      body: { quote: { exact: 'river' } },
    })
    expect([marking.status, marking.body.code]).toEqual([403, 'not-allowed'])
  })
})
