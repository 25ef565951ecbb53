import { describe, expect, test } from 'vitest'
import type { EvidenceView } from '@/domain/evidence/evidence'
import type { SourceView } from '@/domain/sources/source'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { getSource, listSources } from '@/server/sources/library'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { getVerdict } from '@/server/verdicts/draft'
import { addArticleEvidence, addClaimEvidence } from './add'
import { listArticleEvidence, listClaimEvidence } from './read'
import { removeEvidence } from './remove'

const ofArticle = api({ GET: listArticleEvidence, POST: addArticleEvidence })
const ofClaim = api({ GET: listClaimEvidence, POST: addClaimEvidence })
const evidence = api({ DELETE: removeEvidence })
const sources = api({ GET: listSources })
const source = api({ GET: getSource })
const history = api({ GET: listClaimHistory })
const verdict = api({ GET: getVerdict })

const minutes = { url: 'https://Example.org/minutes?utm_source=x', title: 'Minutes' }
const canonical = 'https://example.org/minutes'

describe.each(databaseKinds)('evidence on %s', (kind) => {
  const database = useDatabase(kind)

  async function aDesk() {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
    const article = await anArticle(desk.Eva)
    const marked = await aClaim(desk.Ana, article, 'rose by two metres')
    return { ...desk, article, marked, params: { id: marked.id } }
  }
  const add = (who: Person, id: string, body: object) =>
    callApi<EvidenceView>(ofClaim, 'POST', who, { params: { id }, body })
  const listed = async (who: Person, id: string) =>
    (await callApi<{ items: EvidenceView[] }>(ofClaim, 'GET', who, { params: { id } })).body.items

  test('a claim shows its own evidence and its article’s, to everybody, before anybody rates', async () => {
    const { Ana, Ben, Eva, Vic, article, marked } = await aDesk()
    const added = await add(Ana, marked.id, { source: minutes, note: ' Item 4 ' })
    expect(added.status).toBe(201)
    expect(added.headers.get('location')).toBe(`/api/v1/evidence/${added.body.id}`)
    expect(added.body).toMatchObject({
      articleId: article.id,
      claimId: marked.id,
      note: 'Item 4',
      addedBy: { id: Ana.id, name: 'Ana' },
      from: 'team',
      source: { canonicalUrl: canonical, mine: false },
    })
    const whole = { source: { title: 'A call to the office', type: 'interview' } }
    await callApi(ofArticle, 'POST', Ben, { params: { id: article.id }, body: whole })
    for (const who of [Ana, Ben, Eva, Vic])
      expect((await listed(who, marked.id)).map((one) => [one.claimId, one.source.title])).toEqual([
        [marked.id, 'Minutes'],
        [null, 'A call to the office'],
      ])
    const own = await callApi<{ items: EvidenceView[] }>(ofArticle, 'GET', Vic, {
      params: { id: article.id },
      query: '?limit=1',
    })
    expect(own.body).toMatchObject({ items: [{ source: { title: 'A call to the office' } }] })
    expect('next' in own.body).toBe(false)
    const pages = await callApi<{ items: EvidenceView[]; next: string }>(ofClaim, 'GET', Vic, {
      params: { id: marked.id },
      query: '?limit=1',
    })
    const rest = await callApi<{ items: EvidenceView[] }>(ofClaim, 'GET', Vic, {
      params: { id: marked.id },
      query: `?limit=1&cursor=${pages.body.next}`,
    })
    expect([...pages.body.items, ...rest.body.items]).toEqual(await listed(Vic, marked.id))
    const told = await callApi<{ items: { sentence: string }[] }>(history, 'GET', Vic, {
      params: { id: marked.id },
    })
    expect(told.body.items.at(-1)?.sentence).toBe('Ana added evidence to claim 1.')
  })

  test('the same address is one source and one piece of evidence', async () => {
    const { Ana, Ben, marked } = await aDesk()
    const first = await add(Ana, marked.id, { source: minutes })
    const again = await add(Ben, marked.id, { source: { url: `${canonical}#4` } })
    expect([again.status, again.body.id]).toEqual([200, first.body.id])
    const byId = await add(Ben, marked.id, { sourceId: first.body.source.id })
    expect([byId.status, byId.body.id]).toEqual([200, first.body.id])
  })

  test('what is incomplete, unknown or not theirs to add is refused', async () => {
    const { Ana, Vic, marked } = await aDesk()
    for (const body of [{}, { source: {} }, { sourceId: 'x' }, { source: minutes, sourceId: 'x' }])
      expect((await add(Ana, marked.id, body)).status).toBe(422)
    expect((await add(Vic, marked.id, { source: minutes })).status).toBe(403)
    const { Zoe } = await makeDesk({ Zoe: 'owner' })
    expect((await add(Zoe, marked.id, { source: minutes })).status).toBe(404)
  })

  test('whoever added it, or an editor, takes it off; the source stays', async () => {
    const { Ana, Ben, Eva, marked } = await aDesk()
    const remove = (who: Person, id: string) => callApi(evidence, 'DELETE', who, { params: { id } })
    const first = (await add(Ana, marked.id, { source: minutes })).body
    const second = (await add(Ana, marked.id, { source: { title: 'Notes' } })).body
    expect((await remove(Ben, first.id)).status).toBe(403)
    expect((await remove(Ana, first.id)).status).toBe(204)
    expect((await remove(Ana, first.id)).status).toBe(404)
    expect((await remove(Eva, second.id)).status).toBe(204)
    expect(await listed(Eva, marked.id)).toEqual([])
    const kept = await callApi(source, 'GET', Ben, { params: { id: first.source.id } })
    expect(kept.status).toBe(200)
    expect((await add(Ana, marked.id, { sourceId: first.source.id })).status).toBe(201)
  })

  test('evidence of an address that a hidden verdict cites is a source of its own, merged at the reveal', async () => {
    const { Ana, Ben, Eva, marked } = await aDesk()
    const cites = someVerdict('false', {
      citations: [{ source: { ...minutes, title: 'As Ana calls it' }, stance: 'refutes', quote: 'Planted.' }],
    })
    const draft = await putDraft(Ana, marked.id, cites)
    const heldId = draft.body.citations[0]?.source.id ?? ''
    const added = await add(Ben, marked.id, { source: { url: canonical } })
    expect(added).toMatchObject({ status: 201, body: { source: { title: null, version: 1, files: [] } } })
    expect(added.body.source.id).not.toBe(heldId)

    // The author's own draft goes on citing the copy that only they see.
    const saved = await putDraft(Ana, marked.id, { ...cites, summary: 'More.' }, { 'if-match': '"1"' })
    expect(saved.body.citations[0]?.source).toMatchObject({ id: heldId, mine: true })
    await fileDraft(Ana, marked.id)
    await fileAs(Ben, marked.id)
    const revealed = await callApi<VerdictView>(verdict, 'GET', Ana, { params: { id: marked.id } })
    expect(revealed.body.citations[0]?.source).toMatchObject({
      id: added.body.source.id,
      title: 'As Ana calls it',
      mine: false,
    })
    const library = await callApi<{ items: SourceView[] }>(sources, 'GET', Eva, { query: '?q=minutes' })
    expect(library.body.items).toHaveLength(1)
  })

  test('one’s own held source becomes evidence as an open copy; the held one stays held', async () => {
    const { Ana, Ben, marked } = await aDesk()
    const draft = await putDraft(Ana, marked.id, someVerdict('true'))
    const heldId = draft.body.citations[0]?.source.id ?? ''
    expect((await add(Ben, marked.id, { sourceId: heldId })).status).toBe(422)
    const added = await add(Ana, marked.id, { sourceId: heldId })
    expect(added.body.source).toMatchObject({ title: 'Gauge readings', mine: false })
    expect(added.body.source.id).not.toBe(heldId)
    expect((await callApi(source, 'GET', Ben, { params: { id: heldId } })).status).toBe(404)
    const row = await database().prisma.source.findUniqueOrThrow({ where: { id: heldId } })
    expect(row.heldBy).toBe(Ana.id)
  })
})
