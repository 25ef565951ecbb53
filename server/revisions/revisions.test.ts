import { describe, expect, it } from 'vitest'
import type { ArticleView } from '@/domain/articles/article'
import type { RevisionPreviewView, WholeRevisionView } from '@/domain/revisions/revision'
import { getArticle } from '@/server/articles/read'
import { getClaim } from '@/server/claims/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import type { Person } from '@/server/testing/desk'
import { aClaim, anArticle, someText } from '@/server/testing/journey'
import { addRevision, previewRevision } from './add'
import { getRevision, listRevisions } from './read'
import { add, claimOf, desk, eventsOf, reworded, without } from './testing/changed-texts'

const routes = {
  revisions: api({ GET: listRevisions, POST: addRevision }),
  preview: api({ POST: previewRevision }),
  revision: api({ GET: getRevision }),
  article: api({ GET: getArticle }),
  claim: api({ GET: getClaim }),
}

describe.each(databaseKinds)('revisions on %s', (kind) => {
  const database = useDatabase(kind)
  const events = (articleId: string) => eventsOf(database().prisma, articleId)

  it('carry each claim to its words, raise those that were reworded, and count what changed', async () => {
    const { Ana, Vic } = await desk()
    const article = await anArticle(Ana)
    const rose = await aClaim(Ana, article, 'rose by two metres')
    const closed = await aClaim(Ana, article, 'closed for three days')
    const added = await add(Ana, article.id, `A line before.\n\n${reworded}`)
    expect(added.revision).toMatchObject({ number: 2, decision: 'adopted', current: true, origin: 'import' })
    expect(added.diff).toMatchObject({ added: 2, removed: 1, kept: 2, reworded: 1 })
    expect(added.claims).toMatchObject([
      { id: rose.id, number: 1, outcome: 'changed' },
      { id: closed.id, number: 2, outcome: 'exact' },
    ])
    const [now, other] = [await claimOf(Vic, rose.id), await claimOf(Vic, closed.id)]
    expect(now).toMatchObject({ recheck: true, wording: 1, version: 2 })
    expect(now.spans).toMatchObject([
      { exact: 'rose by three metres', was: 'rose by two metres', outcome: 'changed', settled: null },
    ])
    expect(other).toMatchObject({ recheck: false, version: 1 })
    const text = (await callApi<ArticleView>(routes.article, 'GET', Vic, { params: { id: article.id } })).body
    expect(text).toMatchObject({ version: 2, revision: { number: 2 }, pendingRevision: null })
    expect(text.text.slice(other.spans[0]?.start ?? 0, other.spans[0]?.end ?? 0)).toBe(
      'closed for three days',
    )
    expect((await events(article.id)).slice(-2)).toEqual([
      'article.revised',
      `claim.recheck-raised ${rose.id}`,
    ])
  })

  it('do not take quotation marks, dashes, spaces and case for a change of the words', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana, {
      text: 'He said "it is over" - at noon.\n\nNothing else happened.',
    })
    const claim = await aClaim(Ana, article, 'said "it is over" - at')
    const { claims } = await add(Ana, article.id, 'He said “It is over” – at noon.\n\nNothing else happened.')
    expect(claims).toMatchObject([{ outcome: 'exact' }])
    const [span] = (await claimOf(Ana, claim.id)).spans
    expect(span).toMatchObject({ exact: 'said “It is over” – at', was: null })
    expect(await claimOf(Ana, claim.id)).toMatchObject({ recheck: false })
  })

  it('refuse the same text, a role that is too small and a body that is none', async () => {
    const { Ana, Vic } = await desk()
    const article = await anArticle(Ana)
    const tried = async (who: Person, body: object) =>
      (await callApi(routes.revisions, 'POST', who, { params: { id: article.id }, body })).status
    expect(await tried(Ana, { text: someText })).toBe(409)
    expect(await tried(Vic, { text: reworded })).toBe(403)
    expect(await tried(Ana, {})).toBe(422)
    expect(await tried(Ana, { text: reworded, drop: [99] })).toBe(422)
    expect(await database().prisma.revision.count({ where: { articleId: article.id } })).toBe(1)
  })

  it('show in a preview what they would do, and store nothing of it', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, 'The bridge was closed')
    const { body } = await callApi<RevisionPreviewView>(routes.preview, 'POST', Ana, {
      params: { id: article.id },
      body: { text: without },
    })
    expect(body.claims).toMatchObject([{ id: claim.id, outcome: 'orphaned' }])
    expect(body.proposal.blocks.length).toBe(3)
    expect(body.diff.reworded).toBe(1)
    expect((await claimOf(Ana, claim.id)).spans[0]?.outcome).toBe('exact')
    expect(await database().prisma.revision.count({ where: { articleId: article.id } })).toBe(1)
  })

  it('compare with the words last marked: a change is not forgotten, and undoing it ends it', async () => {
    const { Ana } = await desk()
    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, 'rose by two metres')
    await add(Ana, article.id, reworded)
    await add(Ana, article.id, `${reworded}\n\nA line after.`)
    const [later] = (await claimOf(Ana, claim.id)).spans
    expect(later).toMatchObject({ outcome: 'changed', was: 'rose by two metres' })
    await add(Ana, article.id, `${someText}\n\nA line after.`)
    const [back] = (await claimOf(Ana, claim.id)).spans
    expect(back).toMatchObject({ outcome: 'exact', was: null, exact: 'rose by two metres' })
    expect((await events(article.id)).filter((one) => one.startsWith('claim.recheck-raised'))).toHaveLength(1)
  })

  it('stay readable with their claims as they stood, and say how they differ from one another', async () => {
    const { Ana, Vic } = await desk()
    const article = await anArticle(Ana)
    await aClaim(Ana, article, 'rose by two metres')
    await add(Ana, article.id, reworded)
    const late = await aClaim(Ana, article, 'nobody was hurt')
    await add(Ana, article.id, `${reworded}\n\nA line after.`)
    const read = async (n: string, query = '') =>
      await callApi<WholeRevisionView>(routes.revision, 'GET', Vic, { params: { id: article.id, n }, query })
    const first = (await read('1')).body
    expect(first).toMatchObject({
      against: null,
      diff: null,
      againstBlocks: null,
      text: someText.replaceAll('\n\n', '\n'),
    })
    expect(first.claims.map(({ spans }) => spans[0]?.exact)).toEqual(['rose by two metres'])
    expect(first.revision.current).toBe(false)
    const third = (await read('3')).body
    expect(third.against).toBe(2)
    expect(third.diff?.counts).toMatchObject({ added: 1, removed: 0 })
    expect(third.claims.map(({ number }) => number)).toEqual([1, late.number])
    const whole = (await read('3', '?against=1')).body
    expect(whole.diff?.counts).toMatchObject({ added: 2, removed: 1, reworded: 1 })
    expect(whole.againstBlocks?.length).toBe(3)
    for (const n of ['4', '0', 'x', '99999999999']) expect((await read(n)).status).toBe(404)
    const list = await callApi<{ items: { number: number }[]; next?: string }>(routes.revisions, 'GET', Vic, {
      params: { id: article.id },
      query: '?limit=2',
    })
    expect(list.body.items.map(({ number }) => number)).toEqual([3, 2])
    const rest = await callApi<{ items: { number: number }[] }>(routes.revisions, 'GET', Vic, {
      params: { id: article.id },
      query: `?limit=2&cursor=${list.body.next}`,
    })
    expect(rest.body.items.map(({ number }) => number)).toEqual([1])
  })
})
