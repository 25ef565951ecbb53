import { describe, expect, test } from 'vitest'
import type { SourceView } from '@/domain/sources/source'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { addSourceFile, getSourceFile } from '@/server/sources/files'
import { getSource } from '@/server/sources/library'
import { removeMember } from '@/server/team/membership/members'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { deleteVerdict, getVerdict } from '../draft'
import { listVerdicts, type VisibleVerdictList } from '../visible'
import { handOverDraft, handOverFor } from './hand-over'
import { openDraft } from './open'
import { shareDraft } from './share'

const verdict = api({ GET: getVerdict, DELETE: deleteVerdict })
const verdicts = api({ GET: listVerdicts })
const share = api({ POST: shareDraft })
const handOver = api({ POST: handOverDraft })
const handOverOf = api({ POST: handOverFor })
const open = api({ POST: openDraft })
const history = api({ GET: listClaimHistory })
const source = api({ GET: getSource })
const file = api({ GET: getSourceFile, POST: addSourceFile })
const member = api({ DELETE: removeMember })

const begun = someVerdict('mixed', { reasoning: 'planted-reasoning [@1]' })

describe.each(databaseKinds)('sharing drafts on %s', (kind) => {
  const database = useDatabase(kind)

  async function aDraft() {
    const desk = await makeDesk({
      Ana: 'reviewer',
      Ben: 'reviewer',
      Eva: 'editor',
      Olu: 'owner',
      Vic: 'viewer',
    })
    const marked = await aClaim(desk.Ana, await anArticle(desk.Eva), 'rose by two metres')
    const draft = await putDraft(desk.Ana, marked.id, begun)
    const params = { id: marked.id }
    return { ...desk, marked, params, draft: draft.body }
  }
  const listed = async (who: Person, id: string) =>
    (await callApi<VisibleVerdictList>(verdicts, 'GET', who, { params: { id } })).body
  const told = async (who: Person, id: string) => {
    const { body } = await callApi<{ items: { sentence: string; reason: string | null }[] }>(
      history,
      'GET',
      who,
      { params: { id } },
    )
    return body.items.at(-1)
  }

  test('a draft is shown to those it is shared with and to nobody else; what they file is not blind', async () => {
    const { Ana, Ben, Eva, Vic, marked, params } = await aDraft()
    const shared = await callApi(share, 'POST', Ana, { params, body: { userIds: [Ben.id, Vic.id] } })
    expect(shared.status).toBe(200)
    for (const who of [Ben, Vic]) {
      const seen = await listed(who, marked.id)
      expect(seen).toMatchObject({ items: [], hidden: 0 })
      expect(seen.shared).toMatchObject([
        { state: 'draft', author: { name: 'Ana' }, rating: { key: 'mixed' }, earlier: [] },
      ])
      expect(seen.shared[0]?.citations[0]?.source.title).toBe('Gauge readings')
    }
    expect(await listed(Eva, marked.id)).toMatchObject({ items: [], shared: [] })
    expect((await listed(Ana, marked.id)).sharedWith.map(({ name }) => name).sort()).toEqual(['Ben', 'Vic'])
    expect(await told(Eva, marked.id)).toMatchObject({
      sentence: expect.stringMatching(
        /^Ana shared a draft verdict on claim 1 with (Ben|Vic) and (Ben|Vic)\.$/,
      ),
    })
    expect(await fileAs(Ben, marked.id)).toMatchObject({ blind: false })
    expect((await fileDraft(Ana, marked.id)).body).toMatchObject({ blind: true })
  })

  test('a shared draft that is filed, or thrown away, is shown no longer, and its successor is not shared', async () => {
    const { Ana, Ben, marked, params } = await aDraft()
    await callApi(share, 'POST', Ana, { params, body: { userIds: [Ben.id] } })
    const filed = await fileDraft(Ana, marked.id)
    expect(await listed(Ben, marked.id)).toMatchObject({ items: [], hidden: 1, shared: [] })
    await putDraft(Ana, marked.id, someVerdict('false'), { 'if-match': `"${filed.body.version}"` })
    expect((await listed(Ben, marked.id)).shared).toEqual([])
    await callApi(share, 'POST', Ana, { params, body: { userIds: [Ben.id] } })
    expect((await listed(Ben, marked.id)).shared).toMatchObject([{ rating: { key: 'false' }, earlier: [] }])
    await callApi(verdict, 'DELETE', Ana, { params, headers: { 'if-match': '*' } })
    expect((await listed(Ben, marked.id)).shared).toEqual([])
  })

  test('sharing needs a draft and members; sharing again tells nobody anew', async () => {
    const { Ana, Ben, Eva, marked, params } = await aDraft()
    const stranger = (await makeDesk({ Zoe: 'reviewer' })).Zoe
    for (const userIds of [[stranger.id], [Ana.id], []]) {
      const refused = await callApi(share, 'POST', Ana, { params, body: { userIds } })
      expect(refused.status).toBe(422)
    }
    expect((await callApi(share, 'POST', Ben, { params, body: { userIds: [Eva.id] } })).status).toBe(409)
    await callApi(share, 'POST', Ana, { params, body: { userIds: [Ben.id] } })
    const events = () => database().prisma.event.count({ where: { claimId: marked.id } })
    const before = await events()
    await callApi(share, 'POST', Ana, { params, body: { userIds: [Ben.id] } })
    expect(await events()).toBe(before)
  })

  test('a draft that is handed over is the recipient’s, with its sources and files; the giver is not blind', async () => {
    const { Ana, Ben, Eva, marked, params, draft } = await aDraft()
    const heldId = draft.citations[0]?.source.id ?? ''
    const form = new FormData()
    form.set('file', new File(['%PDF-1.4 planted'], 'gauge.txt'))
    const attached = await callApi<SourceView>(file, 'POST', Ana, { params: { id: heldId }, raw: form })
    expect(attached.status).toBe(201)
    const given = await callApi(handOver, 'POST', Ana, { params, body: { userId: Ben.id } })
    expect(given.body).toEqual({ claimId: marked.id, userId: Ben.id })

    expect((await callApi(verdict, 'GET', Ana, { params })).status).toBe(404)
    expect((await callApi(source, 'GET', Ana, { params: { id: heldId } })).status).toBe(404)
    const theirs = await callApi<VerdictView>(verdict, 'GET', Ben, { params })
    expect(theirs.body).toMatchObject({ author: { name: 'Ben' }, reasoning: begun.reasoning, state: 'draft' })
    const cited = theirs.body.citations[0]?.source
    expect(cited).toMatchObject({ title: 'Gauge readings', mine: true, files: [{ name: 'gauge.txt' }] })
    const fileId = cited?.files[0]?.id ?? ''
    const { GET } = file
    const download = await GET(
      new Request('http://localhost:3000/x', { headers: { authorization: `Bearer ${Ben.token}` } }),
      { params: Promise.resolve({ id: cited?.id ?? '', fileId }) },
    )
    expect(await download.text()).toContain('planted')
    expect(await told(Eva, marked.id)).toMatchObject({
      sentence: 'Ana handed a draft verdict on claim 1 over to Ben.',
    })
    expect((await fileDraft(Ben, marked.id)).body).toMatchObject({ blind: true })
    expect(await fileAs(Ana, marked.id)).toMatchObject({ blind: false })
  })

  test('of a source that the giver cites elsewhere too, the recipient gets a copy', async () => {
    const { Ana, Ben, Eva, marked, params } = await aDraft()
    const other = await aClaim(Eva, { id: marked.articleId }, 'closed for three days')
    await putDraft(Ana, other.id, begun)
    await callApi(handOver, 'POST', Ana, { params, body: { userId: Ben.id } })
    const kept = await callApi<VerdictView>(verdict, 'GET', Ana, { params: { id: other.id } })
    const given = await callApi<VerdictView>(verdict, 'GET', Ben, { params })
    const [mine, theirs] = [kept, given].map((answer) => answer.body.citations[0]?.source)
    expect(mine).toMatchObject({ title: 'Gauge readings', mine: true })
    expect(theirs).toMatchObject({ title: 'Gauge readings', mine: true })
    expect(mine?.id).not.toBe(theirs?.id)
  })

  test('a draft whose author had seen another’s is not blind in the recipient’s hands either', async () => {
    const { Ana, Ben, Eva, marked, params } = await aDraft()
    await putDraft(Eva, marked.id, someVerdict('true'))
    await callApi(share, 'POST', Eva, { params, body: { userIds: [Ana.id] } })
    await callApi(handOver, 'POST', Ana, { params, body: { userId: Ben.id } })
    expect((await fileDraft(Ben, marked.id)).body).toMatchObject({ blind: false })
  })

  test('what was filed stays with its author, and nobody gets a second verdict', async () => {
    const { Ana, Ben, Vic, marked, params } = await aDraft()
    const give = (who: Person, userId: string) => callApi(handOver, 'POST', who, { params, body: { userId } })
    expect((await give(Ana, Vic.id)).status).toBe(422)
    expect((await give(Ana, Ana.id)).status).toBe(422)
    await putDraft(Ben, marked.id, someVerdict('true'))
    expect((await give(Ana, Ben.id)).status).toBe(409)
    const filed = await fileDraft(Ana, marked.id)
    await putDraft(Ana, marked.id, begun, { 'if-match': `"${filed.body.version}"` })
    expect((await give(Ana, Ben.id)).status).toBe(409)
  })

  test('an owner opens an absent author’s draft with a reason, and is not blind afterwards', async () => {
    const { Ana, Ben, Eva, Olu, marked } = await aDraft()
    const params = { id: marked.id, userId: Ana.id }
    const body = { reason: 'Ana is ill and we publish today' }
    for (const who of [Ben, Eva])
      expect((await callApi(open, 'POST', who, { params, body })).status).toBe(403)
    expect((await callApi(open, 'POST', Olu, { params, body: {} })).status).toBe(422)
    const none = { params: { id: marked.id, userId: Ben.id }, body }
    expect((await callApi(open, 'POST', Olu, none)).status).toBe(404)
    const opened = await callApi<{ items: VerdictView[] }>(open, 'POST', Olu, { params, body })
    expect(opened.body.items).toMatchObject([{ author: { name: 'Ana' }, reasoning: begun.reasoning }])
    expect((await listed(Olu, marked.id)).shared).toHaveLength(1)
    expect((await listed(Eva, marked.id)).shared).toEqual([])
    expect(await told(Ana, marked.id)).toMatchObject({
      sentence: 'Olu opened the draft verdict of Ana on claim 1 and gave a reason.',
      reason: body.reason,
    })
    expect(await fileAs(Olu, marked.id)).toMatchObject({ blind: false })
  })

  test('an owner hands over the draft of somebody who left, and of nobody else', async () => {
    const { Ana, Ben, Eva, Olu, teamId, marked } = await aDraft()
    const params = { id: marked.id, userId: Ana.id }
    const body = { userId: Ben.id }
    expect((await callApi(handOverOf, 'POST', Olu, { params, body })).status).toBe(409)
    await callApi(member, 'DELETE', Olu, { params: { id: teamId, userId: Ana.id } })
    expect((await callApi(handOverOf, 'POST', Eva, { params, body })).status).toBe(403)
    expect((await callApi(handOverOf, 'POST', Olu, { params, body })).status).toBe(200)
    const theirs = await callApi<VerdictView>(verdict, 'GET', Ben, { params: { id: marked.id } })
    expect(theirs.body).toMatchObject({ reasoning: begun.reasoning, author: { name: 'Ben' } })
  })
})
