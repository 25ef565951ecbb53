import { describe, expect, it } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import type { WholeRevisionView } from '@/domain/revisions/revision'
import type { ThreadView } from '@/domain/threads/thread'
import { changeBlocks } from '@/server/articles/blocks'
import { clearRecheck } from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { markClaim } from '@/server/claims/mark'
import { getClaim } from '@/server/claims/read'
import { recordRemovedWords } from '@/server/claims/removed-words'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { aClaim, anArticle, someText } from '@/server/testing/journey'
import { getThread } from '@/server/threads/read'
import { startArticleThread } from '@/server/threads/start'
import { addRevision } from './add'
import { getRevision } from './read'
import { add, claimOf, desk, eventsOf, reworded, without } from './testing/changed-texts'
import { replaceThreadSpan } from './replace-thread-span'

const routes = {
  revisions: api({ POST: addRevision }),
  revision: api({ GET: getRevision }),
  blocks: api({ PATCH: changeBlocks }),
  claims: api({ POST: markClaim }),
  claim: api({ GET: getClaim, PATCH: changeClaim }),
  clear: api({ POST: clearRecheck }),
  removed: api({ POST: recordRemovedWords }),
  threads: api({ POST: startArticleThread }),
  thread: api({ GET: getThread }),
  threadSpan: api({ PUT: replaceThreadSpan }),
}

describe.each(databaseKinds)('the words of claims and discussions in another text, on %s', (kind) => {
  const database = useDatabase(kind)
  const events = (articleId: string) => eventsOf(database().prisma, articleId)

  it('keep the quote of words that are gone and find them again when they come back', async () => {
    const { Ana, Eva } = await desk()
    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, 'The bridge was closed for three days.')
    const { claims } = await add(Ana, article.id, without)
    expect(claims).toMatchObject([{ outcome: 'orphaned', score: 0 }])
    const [lost] = (await claimOf(Ana, claim.id)).spans
    expect(lost).toMatchObject({ start: null, end: null, exact: 'The bridge was closed for three days.' })
    const path = { params: { id: claim.id, spanId: lost?.id ?? '' } }
    expect((await callApi(routes.removed, 'POST', Ana, path)).status).toBe(403)
    const settled = await callApi<ClaimView>(routes.removed, 'POST', Eva, path)
    expect(settled.body.spans[0]?.settled).toBe('removed')
    expect((await callApi(routes.removed, 'POST', Eva, path)).status).toBe(409)
    expect((await events(article.id)).at(-1)).toBe(`claim.words-removed ${claim.id}`)
    await add(Ana, article.id, `${without}\n\nStill not there.`)
    expect((await claimOf(Ana, claim.id)).spans[0]).toMatchObject({ outcome: 'orphaned', settled: 'removed' })
    await add(Ana, article.id, `${someText}\n\nThere again.`)
    const [found] = (await claimOf(Ana, claim.id)).spans
    expect(found).toMatchObject({ exact: 'The bridge was closed for three days.', settled: null })
    expect(found?.outcome).not.toBe('orphaned')
  })

  it('let words be put elsewhere, one lost span at a time, with the wording growing for other words only', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const at = (exact: string, text = someText.replaceAll('\n\n', '\n')) => {
      const start = text.indexOf(exact)
      return { start, end: start + exact.length }
    }
    const spans = [at('rose by two'), at('The bridge'), at('three days')]
    const { body: claim } = await callApi<ClaimView>(routes.claims, 'POST', Ana, {
      params: { id: article.id },
      body: { spans },
    })
    await add(Ana, article.id, without)
    const now = await claimOf(Ana, claim.id)
    expect(now.spans.map(({ outcome }) => outcome)).toEqual(['exact', 'orphaned', 'orphaned'])
    const put = (body: object, version: number) =>
      callApi<ClaimView>(routes.claim, 'PATCH', Ana, {
        params: { id: claim.id },
        body,
        headers: { 'if-match': `"${version}"` },
      })
    const chosen = at('The mayor', without.replaceAll('\n\n', '\n'))
    const kept = now.spans.map(({ id, start, end }) => ({ id, start, end }))
    const named = kept.map((span, index) => (index === 1 ? { ...span, ...chosen } : span))
    expect((await put({ spans: named, revision: 1 }, now.version)).status).toBe(409)
    const done = await put({ spans: named, revision: 2 }, now.version)
    expect(done.body).toMatchObject({ wording: 2 })
    expect(done.body.spans.map(({ id, exact, outcome }) => [id, exact, outcome])).toEqual([
      [kept[0]?.id, 'rose by two', 'exact'],
      [kept[1]?.id, 'The mayor', 'exact'],
      [kept[2]?.id, 'three days', 'orphaned'],
    ])
    const bad = await put({ spans: [{ id: kept[0]?.id, start: null, end: null }] }, done.body.version)
    expect(bad.status).toBe(422)
    const unnamed = await put(
      { spans: [kept[0], chosen].map((one) => ({ start: one?.start, end: one?.end })) },
      done.body.version,
    )
    expect(unnamed.body).toMatchObject({ wording: 3 })
    expect(unnamed.body.spans.map(({ id }) => id)).toEqual([kept[0]?.id, kept[1]?.id])
    const { body: old } = await callApi<WholeRevisionView>(routes.revision, 'GET', Ana, {
      params: { id: article.id, n: '1' },
    })
    expect(old.claims[0]?.spans.map(({ exact }) => exact)).toEqual(['rose by two', 'The bridge'])
  })

  it('take the present words for what a claim is about once its recheck is cleared', async () => {
    const { Ana, Eva } = await desk()
    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, 'rose by two metres')
    await add(Ana, article.id, reworded)
    const cleared = await callApi<ClaimView>(routes.clear, 'POST', Eva, {
      params: { id: claim.id },
      body: { outcome: 'stands', reason: 'The gauge says so too.' },
    })
    expect(cleared.body).toMatchObject({ recheck: false, wording: 1 })
    expect(cleared.body.spans).toMatchObject([{ outcome: 'exact', was: null, exact: 'rose by three metres' }])
    const { claims } = await add(Ana, article.id, `${reworded}\n\nA line after.`)
    expect(claims).toMatchObject([{ outcome: 'exact' }])
    await add(Ana, article.id, someText)
    expect(await claimOf(Ana, claim.id)).toMatchObject({ recheck: true })
  })

  it('carry the words of discussions, which can be put on others', async () => {
    const { Ana, Vic } = await desk()
    const article = await anArticle(Ana)
    const start = article.text.indexOf('The bridge')
    const { body: thread } = await callApi<ThreadView>(routes.threads, 'POST', Vic, {
      params: { id: article.id },
      body: { body: 'Which one?', span: { start, end: start + 10 } },
    })
    await add(Ana, article.id, without)
    const params = { id: thread.id }
    const lost = (await callApi<ThreadView>(routes.thread, 'GET', Ana, { params })).body
    expect(lost.span).toMatchObject({ start: null, end: null, exact: 'The bridge', outcome: 'orphaned' })
    const put = (revision: number, version: number) =>
      callApi<ThreadView>(routes.threadSpan, 'PUT', Vic, {
        params,
        body: { start: 0, end: 9, revision },
        headers: { 'if-match': `"${version}"` },
      })
    expect((await put(1, lost.version)).status).toBe(409)
    const placed = await put(2, lost.version)
    expect(placed.body.span).toMatchObject({ start: 0, end: 9, exact: 'The river', outcome: 'exact' })
    expect((await put(2, lost.version)).status).toBe(409)
    expect((await events(article.id)).at(-1)).toBe('thread.re-placed')
  })

  it('that choose other blocks carry the words of discussions too', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const start = article.text.indexOf('A second flood')
    const { body: thread } = await callApi<ThreadView>(routes.threads, 'POST', Ana, {
      params: { id: article.id },
      body: { body: 'Says who?', span: { start, end: start + 14 } },
    })
    const chosen = await callApi<ArticleView>(routes.blocks, 'PATCH', Ana, {
      params: { id: article.id },
      body: { drop: [0] },
      headers: { 'if-match': `"${article.version}"` },
    })
    expect(chosen.body.revision.number).toBe(2)
    const { span } = (await callApi<ThreadView>(routes.thread, 'GET', Ana, { params: { id: thread.id } }))
      .body
    expect(chosen.body.text.slice(span?.start ?? 0, span?.end ?? 0)).toBe('A second flood')
  })
})
