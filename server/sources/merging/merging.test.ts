import { describe, expect, test } from 'vitest'
import type { SourceView } from '@/domain/sources/source'
import type { SourceUse } from '@/domain/sources/uses'
import { addArticleEvidence } from '@/server/evidence/add'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, putDraft, someVerdict } from '@/server/testing/journey'
import { listVerdicts, type VisibleVerdictList } from '@/server/verdicts/visible'
import { changeSource } from '../change'
import { createSource, getSource, listSources } from '../library'
import { readOrigins } from '../origin'
import { listSourceUses } from '../uses'
import { listDuplicates } from './duplicates'
import { mergeSource } from './merge'

const sources = api({ GET: listSources, POST: createSource })
const source = api({ GET: getSource, PATCH: changeSource })
const uses = api({ GET: listSourceUses })
const duplicates = api({ GET: listDuplicates })
const merging = api({ POST: mergeSource })
const evidence = api({ POST: addArticleEvidence })
const verdicts = api({ GET: listVerdicts })

const add = async (who: Person, body: Record<string, unknown>) =>
  (await callApi<SourceView>(sources, 'POST', who, { body })).body
const get = async (who: Person, id: string) =>
  (await callApi<SourceView>(source, 'GET', who, { params: { id } })).body
const merge = (who: Person, id: string, intoId: string) =>
  callApi<SourceView>(merging, 'POST', who, { params: { id }, body: { intoId } })
const patch = (who: Person, { id, version }: { id: string; version: number }, body: unknown) =>
  callApi<SourceView>(source, 'PATCH', who, { params: { id }, body, headers: { 'if-match': `"${version}"` } })
const usesOf = async (who: Person, id: string) =>
  (await callApi<{ items: SourceUse[] }>(uses, 'GET', who, { params: { id } })).body.items
const actorOf = (who: Person, teamId: string) => ({
  ...{ userId: who.id, name: who.name, email: '' },
  memberships: [{ teamId, role: 'viewer' as const }],
})

describe.each(databaseKinds)('two sources that are one on %s', (kind) => {
  const database = useDatabase(kind)

  test('are proposed, and merged with all that rests on them', async () => {
    const desk = await makeDesk({ Eva: 'editor', Ana: 'reviewer', Ben: 'reviewer' })
    const { Eva, Ana, Ben } = desk
    const one = await add(Ana, { url: 'http://gazette.example.org/report', title: 'Report', tier: 'primary' })
    const two = await add(Ben, { url: 'https://www.gazette.example.org/report/', publisher: 'Gazette' })
    await add(Ben, { title: 'Something else' })
    const proposed = await callApi<{ items: { sources: SourceView[] }[] }>(duplicates, 'GET', Eva)
    expect(proposed.body.items.map((group) => group.sources.map(({ id }) => id))).toEqual([[one.id, two.id]])

    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, 'The bridge was closed')
    const citing = (stance: 'supports') => ({ citations: [{ sourceId: one.id, stance, quote: 'closed' }] })
    await fileAs(Ana, claim.id, someVerdict('true', citing('supports')))
    await putDraft(Ben, claim.id, someVerdict('true', citing('supports')))
    await callApi(evidence, 'POST', Eva, { params: { id: article.id }, body: { sourceId: one.id } })
    expect((await merge(Ana, one.id, two.id)).status).toBe(403)
    const merged = await merge(Eva, one.id, two.id)
    expect(merged.body).toMatchObject({
      ...{ id: two.id, url: two.url, title: 'Report', publisher: 'Gazette', tier: 'primary', version: 2 },
    })
    expect((await get(Ben, one.id)).id).toBe(two.id)
    expect((await callApi<{ items: unknown[] }>(sources, 'GET', Eva)).body.items).toHaveLength(2)
    expect((await callApi<{ items: unknown[] }>(duplicates, 'GET', Eva)).body.items).toEqual([])

    // Ben's draft cites the one that went; it files, and both verdicts cite the one that stayed.
    await fileAs(Ben, claim.id, someVerdict('true', citing('supports')))
    const { body } = await callApi<VisibleVerdictList>(verdicts, 'GET', Ben, { params: { id: claim.id } })
    expect(body.items.flatMap(({ citations }) => citations.map((cited) => cited.source.id))).toEqual([
      two.id,
      two.id,
    ])
    expect((await usesOf(Ben, two.id)).map(({ as, claim }) => [as, claim?.number ?? null])).toEqual([
      ['citation', 1],
      ['evidence', null],
    ])
    const events = await database().prisma.event.findMany({
      where: { teamId: desk.teamId, type: 'source.merged' },
    })
    expect(events).toHaveLength(1)

    const three = await add(Eva, { title: 'A third' })
    await merge(Eva, two.id, three.id)
    expect((await get(Ben, one.id)).id).toBe(three.id)
    expect(await get(Ben, three.id)).toMatchObject({ url: two.url, title: 'A third' })
    expect((await merge(Eva, one.id, three.id)).status).toBe(409)
  })

  test('stay two where one is held, confidential or of another team; nobody learns of it', async () => {
    const { Eva, Ana } = await makeDesk({ Eva: 'editor', Ana: 'reviewer' })
    const { Eve } = await makeDesk({ Eve: 'editor' })
    const open = await add(Eva, { title: 'Open' })
    const others = await add(Eve, { title: 'Open' })
    expect((await merge(Eva, others.id, open.id)).status).toBe(404)
    expect((await merge(Eva, open.id, others.id)).status).toBe(404)
    const claim = await aClaim(Ana, await anArticle(Ana), 'The bridge was closed')
    await putDraft(
      Ana,
      claim.id,
      someVerdict('true', { citations: [{ source: { title: 'Open' }, stance: 'supports' }] }),
    )
    const held = await database().prisma.source.findFirstOrThrow({ where: { heldBy: Ana.id } })
    expect((await merge(Eva, held.id, open.id)).status).toBe(404)
    const kept = await add(Eva, { title: 'Kept' })
    await patch(Eva, kept, { confidential: true, publicDescription: 'A pilot', confidentialReason: 'Fear' })
    expect((await merge(Eva, kept.id, open.id)).status).toBe(409)
  })

  test('are used where the one who asks may know it', async () => {
    const { Ana, Ben, Vic } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Vic: 'viewer' })
    const { id } = await add(Ana, { title: 'A report' })
    const claim = await aClaim(Ana, await anArticle(Ana), 'The bridge was closed')
    const citations = [{ sourceId: id, stance: 'supports' as const, quote: 'closed' }]
    await fileAs(Ana, claim.id, someVerdict('true', { citations }))
    expect((await usesOf(Ana, id)).map((use) => use.claim?.id)).toEqual([claim.id])
    for (const who of [Ben, Vic]) expect(await usesOf(who, id)).toEqual([])
    await fileAs(Ben, claim.id)
    expect(await usesOf(Vic, id)).toHaveLength(1)
  })

  test('may pass on one origin, one step deep', async () => {
    const desk = await makeDesk({ Ana: 'reviewer', Vic: 'viewer' })
    const { Ana, Vic } = desk
    const agency = await add(Ana, { title: 'Agency report', publisher: 'Agency' })
    const paper = await add(Ana, { title: 'In the paper' })
    const radio = await add(Ana, { title: 'On the radio' })
    expect((await patch(Ana, paper, { originId: agency.id })).body.originId).toBe(agency.id)
    expect((await patch(Ana, radio, { originId: paper.id })).body.originId).toBe(agency.id)
    expect((await patch(Ana, agency, { originId: paper.id })).status).toBe(422)
    expect((await patch(Ana, agency, { originId: agency.id })).status).toBe(422)
    expect((await patch(Ana, agency, { originId: 'nothing' })).status).toBe(422)
    const items = [await get(Vic, agency.id), await get(Vic, paper.id), await get(Vic, radio.id)]
    const origins = await readOrigins(actorOf(Vic, desk.teamId), items)
    expect(origins[agency.id]).toEqual({ via: null, sharedBy: 2 })
    expect(origins[radio.id]).toMatchObject({ via: { title: 'Agency report' }, sharedBy: 0 })
    const { body } = await patch(Ana, await get(Ana, radio.id), { originId: null })
    expect(body.originId).toBeNull()
  })
})
