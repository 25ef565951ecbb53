import { describe, expect, test } from 'vitest'
import type { CoverageView } from '@/domain/coverage/coverage'
import { archiveArticle } from '@/server/articles/change'
import { withdrawClaim } from '@/server/claims/acts'
import { listArticleHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle } from '@/server/testing/journey'
import { markSentences, switchCoverage } from './mark'
import { getCoverage } from './read'

const coverage = api({ GET: getCoverage, PUT: switchCoverage, POST: markSentences })
const history = api({ GET: listArticleHistory })

describe.each(databaseKinds)('coverage on %s', (kind) => {
  useDatabase(kind)

  const call = (method: 'GET' | 'PUT' | 'POST', who: Person | null, id: string, body?: unknown) =>
    callApi<CoverageView>(coverage, method, who, { params: { id }, ...(body ? { body } : {}) })

  async function article() {
    const people = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
    const { id, text } = await anArticle(people.Eva)
    const part = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    return { ...people, id, text, part }
  }

  test('is off until an editor wants it, and then knows every sentence', async () => {
    const { Ana, Eva, Vic, id } = await article()
    const off = await call('GET', Vic, id)
    expect(off.body).toMatchObject({ enabled: false, sentences: [], counts: { sentences: 0 } })
    expect((await call('PUT', Ana, id, { enabled: true })).status).toBe(403)
    expect((await call('PUT', Eva, id, { enabled: true })).body).toMatchObject({
      enabled: true,
      revision: 1,
      counts: { sentences: 4, open: 4, claims: 0, notCheckable: 0 },
    })
    await aClaim(Ana, { id }, 'rose by two metres')
    const { sentences } = (await call('GET', Vic, id)).body
    expect(sentences[0]).toMatchObject({
      text: 'The river rose by two metres in May.',
      status: 'claim',
      claims: [1],
      why: null,
    })
  })

  test('keeps why a sentence is not checkable, and takes it back', async () => {
    const { Ana, Ben, Eva, Vic, id, part } = await article()
    const spans = [part('A second flood'), part('nobody was hurt')]
    expect((await call('POST', Ana, id, { spans, why: 'prediction' })).status).toBe(409)
    await call('PUT', Eva, id, { enabled: true })
    expect((await call('POST', Vic, id, { spans, why: 'prediction' })).status).toBe(403)
    const marked = await call('POST', Ana, id, { revision: 1, spans, why: 'prediction' })
    expect(marked.body.sentences.map(({ status, why }) => why ?? status)).toEqual([
      'open',
      'prediction',
      'open',
      'prediction',
    ])
    await call('POST', Ben, id, { spans: [part('nobody')], why: 'opinion' })
    const cleared = await call('POST', Ana, id, { spans: [part('flood')], why: null })
    expect(cleared.body.counts).toEqual({ sentences: 4, claims: 0, notCheckable: 1, open: 3 })
    const again = await call('POST', Ana, id, { spans: [part('flood')], why: null })
    expect(again.body).toEqual(cleared.body)
    const events = await callApi<{ items: { type: string }[] }>(history, 'GET', Vic, { params: { id } })
    expect(events.body.items.filter(({ type }) => type === 'coverage.marked')).toHaveLength(3)
  })

  test('is refused for another revision, for no sentence, and for one with a claim, which says where', async () => {
    const { Ana, Eva, id, part } = await article()
    await call('PUT', Eva, id, { enabled: true })
    const claim = await aClaim(Ana, { id }, 'rose by two metres')
    const claimed = { spans: [{ start: 900, end: 901 }, part('The river')], why: 'other' }
    expect((await call('POST', Ana, id, { ...claimed, revision: 2 })).body).toMatchObject({
      code: 'stale',
      current: { revision: 1 },
    })
    expect((await call('POST', Ana, id, claimed)).body).toMatchObject({
      code: 'invalid',
      errors: [{ path: '/spans/0' }, { path: '/spans/1' }],
    })
    await callApi(api({ POST: withdrawClaim }), 'POST', Eva, {
      params: { id: claim.id },
      body: { reason: 'No.' },
    })
    const after = await call('POST', Ana, id, { spans: [part('The river')], why: 'other' })
    expect(after.body.sentences[0]).toMatchObject({ status: 'not-checkable', why: 'other', claims: [] })
  })

  test('is nobody else’s, and is closed with the article', async () => {
    const { Ana, Eva, id, part } = await article()
    await call('PUT', Eva, id, { enabled: true })
    const { Other } = await makeDesk({ Other: 'owner' })
    expect((await call('GET', Other, id)).status).toBe(404)
    expect((await call('PUT', Other, id, { enabled: false })).status).toBe(404)
    expect((await call('POST', Other, id, { spans: [part('flood')], why: null })).status).toBe(404)
    expect((await call('GET', null, id)).status).toBe(401)
    await callApi(api({ DELETE: archiveArticle }), 'DELETE', Eva, {
      params: { id },
      headers: { 'if-match': '*' },
    })
    expect((await call('POST', Ana, id, { spans: [part('flood')], why: 'other' })).status).toBe(409)
  })
})
