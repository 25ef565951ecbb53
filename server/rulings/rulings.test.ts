import { describe, expect, test } from 'vitest'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { PastRulingView } from '@/domain/rulings/ruling'
import { listClaimHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { newId } from '@/server/ids'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { listRulings } from './read'
import { makeRuling } from './make'
import { approveAs, readClaimAs, reopenAs, ruleAs, someRuling } from './testing/ruling-calls'

const rulings = api({ GET: listRulings })
const ruling = api({ PUT: makeRuling })
const history = api({ GET: listClaimHistory })

describe.each(databaseKinds)('rulings on %s', (kind) => {
  const database = useDatabase(kind)
  const words = 'rose by two metres'

  const desk = (fourEyes = true) =>
    makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Edi: 'editor', Vic: 'viewer' }, { fourEyes })

  async function agreed(
    Ana: Person,
    Ben: Person,
    ratings = ['true', 'true'],
  ): Promise<[string, VerdictView]> {
    const claim = await aClaim(Ana, await anArticle(Ana), words)
    const first = await fileAs(Ana, claim.id, someVerdict(ratings[0]))
    await fileAs(Ben, claim.id, someVerdict(ratings[1]))
    return [claim.id, first]
  }

  test('an editor who filed nothing rules at once, with explanation and citations of the first verdict', async () => {
    const { Ana, Ben, Eva } = await desk()
    const [claimId, first] = await agreed(Ana, Ben)
    const made = await ruleAs(Eva, claimId)
    expect(made.status).toBe(200)
    expect(made.body).toMatchObject({
      state: 'ruled',
      ruling: {
        number: 1,
        rating: { key: 'true', label: 'True' },
        explanation: first.reasoning,
        citations: first.citations.map((citation) => citation.id),
        approved: true,
        ruledBy: { id: Eva.id },
        approvedBy: { id: Eva.id },
      },
    })
    const events = await callApi<{ items: { type: string }[] }>(history, 'GET', Ana, {
      params: { id: claimId },
    })
    expect(events.body.items.at(-1)).toMatchObject({ type: 'ruling.made' })
    expect(JSON.stringify(events.body)).not.toContain(someRuling.summary)
  })

  test('a ruling needs the claim’s version, except where it says what is stored', async () => {
    const { Ana, Ben, Eva } = await desk()
    const [claimId] = await agreed(Ana, Ben)
    const params = { id: claimId }
    expect((await callApi(ruling, 'PUT', Eva, { params, body: someRuling })).status).toBe(428)
    const stale = await ruleAs(Eva, claimId, someRuling, 1)
    expect(stale.body).toMatchObject({ code: 'stale', current: { id: claimId, state: 'agreed' } })
    const { body } = await ruleAs(Eva, claimId)
    const again = await ruleAs(Eva, claimId, someRuling, 1)
    expect([again.status, again.body.version]).toEqual([200, body.version])
    const other = await ruleAs(Eva, claimId, { ...someRuling, rating: 'false' })
    expect(other.body).toMatchObject({ code: 'wrong-state', detail: expect.stringContaining('Reopen') })
  })

  test('of two who both filed, one rules and the other approves; nobody approves their own', async () => {
    const { Ana, Edi } = await makeDesk({ Ana: 'reviewer', Edi: 'editor' }, { fourEyes: true })
    const [claimId] = await agreed(Ana, Edi)
    const made = await ruleAs(Edi, claimId)
    expect(made.body).toMatchObject({ state: 'awaiting-approval', ruling: { approved: false } })
    expect((await approveAs(Edi, claimId)).body).toMatchObject({ code: 'four-eyes' })
    const approved = await approveAs(Ana, claimId)
    expect(approved.body).toMatchObject({
      state: 'ruled',
      ruling: { approved: true, ruledBy: { id: Edi.id }, approvedBy: { id: Ana.id } },
    })
    expect((await approveAs(Ana, claimId)).body).toMatchObject({ code: 'wrong-state' })
  })

  test('without four eyes an editor who filed rules at once; turning it off approves nothing by itself', async () => {
    const { Ana, Edi, teamId } = await desk()
    const [claimId] = await agreed(Ana, Edi)
    await ruleAs(Edi, claimId)
    await database().prisma.team.update({ where: { id: teamId }, data: { fourEyes: false } })
    expect(await readClaimAs(Ana, claimId)).toMatchObject({ state: 'awaiting-approval' })
    const again = await ruleAs(Edi, claimId, { ...someRuling, reason: 'Nobody else is here today.' })
    expect(again.body).toMatchObject({ state: 'ruled', ruling: { number: 2, approvedBy: { id: Edi.id } } })
  })

  test('a ruling is reopened with a reason, made again, and every one stays in the list', async () => {
    const { Ana, Edi, Eva, teamId } = await desk()
    const [claimId] = await agreed(Ana, Edi)
    await ruleAs(Edi, claimId)
    await ruleAs(Eva, claimId, { ...someRuling, summary: 'It rose.' })
    expect((await reopenAs(Ana, claimId)).status).toBe(403)
    expect((await reopenAs(Eva, claimId)).body).toMatchObject({ state: 'agreed', ruling: null })
    expect((await reopenAs(Eva, claimId)).body).toMatchObject({ code: 'wrong-state' })
    await ruleAs(Eva, claimId, { ...someRuling, rating: 'mixed' })
    const all = await callApi<{ items: PastRulingView[] }>(rulings, 'GET', Ana, { params: { id: claimId } })
    expect(all.body.items).toMatchObject([
      { number: 3, rating: { key: 'mixed' }, reopenedAt: null, replacedAt: null },
      { number: 2, reopenedBy: { id: Eva.id }, replacedAt: null },
      { number: 1, approved: false, reopenedBy: null, replacedAt: expect.any(String) },
    ])
    const [chain] = await verifyHistory(database().prisma, teamId)
    expect(chain?.broken).toBeNull()
  })

  test('nothing unrevealed can be ruled on, cited or approved, and no answer tells what was filed', async () => {
    const { Ana, Eva } = await desk()
    const claim = await aClaim(Ana, await anArticle(Ana), words)
    const filed = await fileAs(Ana, claim.id, someVerdict('mixed'))
    const citations = filed.citations.map((citation) => citation.id)
    const refused = await ruleAs(Eva, claim.id, { ...someRuling, citations })
    expect(refused.body).toMatchObject({ code: 'wrong-state', detail: expect.stringContaining('revealed') })
    expect((await approveAs(Eva, claim.id)).status).toBe(409)
    const open = await agreed(Ana, Eva)
    const foreign = await ruleAs(Eva, open[0], { ...someRuling, citations })
    expect(foreign.body).toMatchObject({ code: 'invalid', errors: [{ path: '/citations/0' }] })
  })

  test('another rating than before asks for the claims that depend on it to be checked again', async () => {
    const { Ana, Ben, Eva, teamId } = await desk()
    const article = await anArticle(Ana)
    const claim = await aClaim(Ana, article, words)
    const dependent = await aClaim(Ana, article, 'The bridge was closed')
    await database().prisma.claimRelation.create({
      data: {
        id: newId(),
        teamId,
        fromId: dependent.id,
        toId: claim.id,
        kind: 'depends-on',
        createdById: Ana.id,
        createdAt: new Date(),
      },
    })
    await fileAs(Ana, claim.id)
    await fileAs(Ben, claim.id)
    await ruleAs(Eva, claim.id)
    expect(await readClaimAs(Ana, dependent.id)).toMatchObject({ recheck: false, version: 1 })
    await reopenAs(Eva, claim.id)
    await ruleAs(Eva, claim.id, { ...someRuling, summary: 'It rose by 2 m.' })
    expect((await readClaimAs(Ana, dependent.id)).recheck).toBe(false)
    await reopenAs(Eva, claim.id)
    await ruleAs(Eva, claim.id, { ...someRuling, rating: 'false' })
    expect(await readClaimAs(Ana, dependent.id)).toMatchObject({ recheck: true, version: 2 })
    const told = await callApi<{ items: { type: string }[] }>(history, 'GET', Ana, {
      params: { id: dependent.id },
    })
    expect(told.body.items.at(-1)).toMatchObject({ type: 'claim.recheck-raised' })
  })

  test('in the mode countersign another editor makes the filed verdict the ruling', async () => {
    const { Edi, Eva, Ana, Ben } = await desk(false)
    const article = await anArticle(Eva, { mode: 'countersign', quorum: 2 })
    const claim = await aClaim(Edi, article, words)
    const filed = await fileAs(Edi, claim.id)
    expect(await readClaimAs(Ana, claim.id)).toMatchObject({
      state: 'awaiting-approval',
      quorum: 1,
      revealed: true,
      ruling: null,
      agreedRating: null,
    })
    expect((await approveAs(Edi, claim.id)).body).toMatchObject({ code: 'four-eyes' })
    expect((await approveAs(Ben, claim.id)).status).toBe(403)
    expect((await approveAs(Eva, claim.id)).body).toMatchObject({
      state: 'ruled',
      ruling: {
        rating: { key: 'true' },
        summary: filed.summary,
        explanation: filed.reasoning,
        citations: filed.citations.map((citation) => citation.id),
        ruledBy: { id: Edi.id },
        approvedBy: { id: Eva.id },
      },
    })
  })

  test('who was asked for one more verdict sees no ruling and makes none before filing it', async () => {
    const { Ana, Ben, Eva, Edi } = await desk()
    const [claimId] = await agreed(Ana, Ben)
    await ruleAs(Eva, claimId)
    const request = { claimId, userId: Edi.id, askedById: Eva.id, createdAt: new Date() }
    await database().prisma.verdictRequest.create({ data: request })
    const seen = await callApi<{ items: unknown[] }>(rulings, 'GET', Edi, { params: { id: claimId } })
    expect(seen.body.items).toEqual([])
    expect((await ruleAs(Edi, claimId)).body).toMatchObject({
      code: 'wrong-state',
      detail: expect.stringContaining('asked'),
    })
  })

  test('reviewers and viewers do not rule, and a viewer does not approve', async () => {
    const { Ana, Edi, Vic } = await desk()
    const [claimId] = await agreed(Ana, Edi)
    expect((await ruleAs(Ana, claimId)).status).toBe(403)
    await ruleAs(Edi, claimId)
    expect((await approveAs(Vic, claimId)).status).toBe(403)
    const stranger = (await makeDesk({ Zoe: 'owner' })).Zoe
    expect((await approveAs(stranger, claimId)).status).toBe(404)
    expect((await callApi(rulings, 'GET', stranger, { params: { id: claimId } })).status).toBe(404)
  })
})
