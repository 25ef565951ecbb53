import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { EventView } from '@/domain/history/event'
import type { ProblemCode } from '@/domain/problem'
import type { ThreadView } from '@/domain/threads/thread'
import { changeClaim } from '@/server/claims/change'
import { getClaim } from '@/server/claims/read'
import { listClaimHistory } from '@/server/history/read'
import { api } from '@/server/http/api'
import { makeRuling } from '@/server/rulings/make'
import { reopenRuling } from '@/server/rulings/reopen'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs } from '@/server/testing/journey'
import { resolveThread } from './acts'
import { acceptSuggestion, declineSuggestion } from './decide'
import { getThread } from './read'
import { makeSuggestion } from './suggest'

const suggestions = api({ POST: makeSuggestion })
const accepting = api({ POST: acceptSuggestion })
const declining = api({ POST: declineSuggestion })
const resolving = api({ POST: resolveThread })
const threads = api({ GET: getThread })
const claims = api({ GET: getClaim, PATCH: changeClaim })
const rulings = api({ PUT: makeRuling })
const reopening = api({ POST: reopenRuling })
const history = api({ GET: listClaimHistory })

type Thread = ThreadView & {
  code: ProblemCode
  detail: string
  current: unknown
  errors?: { path: string }[]
}

function suggest(who: Person, claimId: string, body: Record<string, unknown>) {
  return callApi<Thread>(suggestions, 'POST', who, { params: { id: claimId }, body })
}
function decide(route: typeof accepting, who: Person, thread: ThreadView) {
  return callApi<Thread>(route, 'POST', who, { params: { id: thread.suggestion?.id ?? '' }, body: {} })
}
const accept = (who: Person, thread: ThreadView) => decide(accepting, who, thread)
const decline = (who: Person, thread: ThreadView) => decide(declining, who, thread)
async function read(who: Person, thread: ThreadView) {
  return (await callApi<Thread>(threads, 'GET', who, { params: { id: thread.id } })).body
}
async function claimOf(who: Person, id: string) {
  return (await callApi<ClaimView>(claims, 'GET', who, { params: { id } })).body
}
async function told(who: Person, claimId: string) {
  const answer = await callApi<{ items: EventView[] }>(history, 'GET', who, { params: { id: claimId } })
  return answer.body.items.map(({ type }) => type)
}

async function aDesk() {
  const desk = await makeDesk(
    { Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Edo: 'editor', Vic: 'viewer' },
    { fourEyes: true },
  )
  const article = await anArticle(desk.Eva)
  const claim = await aClaim(desk.Ana, article, 'rose by two metres', { statement: 'The river rose.' })
  return { ...desk, article, claim }
}

/** A claim on which Ana and an editor filed the same, ruled by the other editor. */
async function aRuledClaim() {
  const desk = await aDesk()
  const { Ana, Eva, Edo, claim } = desk
  await fileAs(Ana, claim.id)
  await fileAs(Eva, claim.id)
  const { version } = await claimOf(Edo, claim.id)
  const ruled = await callApi(rulings, 'PUT', Edo, {
    params: { id: claim.id },
    body: { rating: 'true', summary: 'It did.', reason: 'Both say so.' },
    headers: { 'if-match': `"${version}"` },
  })
  if (ruled.status !== 200) throw new Error(JSON.stringify(ruled.body))
  return desk
}

describe.each(databaseKinds)('suggestions on %s', (kind) => {
  const database = useDatabase(kind)

  test('a colleague’s statement is accepted by its marker, stored as a version and credited', async () => {
    const { Ana, Ben, claim } = await aDesk()
    const made = await suggest(Ben, claim.id, {
      field: 'statement',
      text: 'The river rose by two metres.',
      note: 'Say how much, @Ana.',
    })
    expect(made).toMatchObject({
      status: 201,
      body: {
        claimId: claim.id,
        comments: [{ body: 'Say how much, @Ana.', mentions: [{ id: Ana.id }] }],
        suggestion: {
          field: 'statement',
          before: 'The river rose.',
          after: 'The river rose by two metres.',
          state: 'open',
          author: { id: Ben.id, name: 'Ben' },
          decidedBy: null,
          mayDecide: false,
        },
      },
    })
    expect((await accept(Ben, made.body)).status).toBe(403)
    expect((await read(Ana, made.body)).suggestion?.mayDecide).toBe(true)
    const accepted = await accept(Ana, made.body)
    expect(accepted).toMatchObject({
      status: 200,
      body: {
        resolved: true,
        resolvedBy: { id: Ana.id },
        suggestion: { state: 'accepted', decidedBy: { id: Ana.id } },
      },
    })
    expect(await claimOf(Ben, claim.id)).toMatchObject({
      statement: 'The river rose by two metres.',
      wording: 2,
      version: 2,
      openThreads: 0,
    })
    const { prisma } = database()
    const versions = await prisma.claimVersion.findMany({
      where: { claimId: claim.id },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ version, statement }) => [version, statement])).toEqual([
      [1, 'The river rose.'],
      [2, 'The river rose by two metres.'],
    ])
    expect(await told(Ana, claim.id)).toEqual([
      'claim.marked',
      'suggestion.made',
      'thread.started',
      'claim.changed',
      'suggestion.accepted',
    ])
    const rows = await prisma.event.findMany({ where: { claimId: claim.id } })
    expect(JSON.stringify(rows)).not.toContain('metres')
    expect(rows.at(-1)?.canonical).toContain(`"userId":"${Ben.id}"`)
  })

  test('a ruled claim that is reworded asks for another look, by a suggestion as by hand', async () => {
    const { Ben, Eva, claim } = await aRuledClaim()
    const byHand = await aRuledClaim()
    const text = 'The river rose by two metres.'
    const made = await suggest(Ben, claim.id, { field: 'statement', text })
    expect((await accept(Eva, made.body)).status).toBe(200)
    const changed = await callApi(claims, 'PATCH', byHand.Eva, {
      params: { id: byHand.claim.id },
      body: { statement: text },
      headers: { 'if-match': '*' },
    })
    expect(changed.status).toBe(200)
    expect(await claimOf(Eva, claim.id)).toMatchObject({ state: 'ruled', recheck: true, wording: 2 })
    expect(await claimOf(byHand.Eva, byHand.claim.id)).toMatchObject({
      state: 'ruled',
      recheck: true,
      wording: 2,
    })
  })

  test('a viewer suggests nothing, another team finds nothing, and the present text is no suggestion', async () => {
    const { Ana, Vic, claim } = await aDesk()
    const other = await makeDesk({ Una: 'owner' })
    const body = { field: 'statement', text: 'Another.' }
    expect((await suggest(Vic, claim.id, body)).status).toBe(403)
    expect((await suggest(other.Una, claim.id, body)).status).toBe(404)
    const same = await suggest(Ana, claim.id, { ...body, text: claim.statement })
    expect(same).toMatchObject({ status: 422, body: { errors: [{ path: '/text' }] } })
    const { body: made } = await suggest(Ana, claim.id, body)
    expect((await accept(other.Una, made)).status).toBe(404)
    expect((await decline(other.Una, made)).status).toBe(404)
    expect((await decline(Vic, made)).status).toBe(403)
    expect(await suggest(Ana, claim.id, { field: 'summary', text: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    })
  })

  test('after a filing the statement is an editor’s, and the marker decides no more', async () => {
    const { Ana, Ben, Eva, claim } = await aDesk()
    const { body: made } = await suggest(Ana, claim.id, { field: 'statement', text: 'Another.' })
    await fileAs(Ben, claim.id)
    expect((await read(Ana, made)).suggestion?.mayDecide).toBe(false)
    expect((await accept(Ana, made)).status).toBe(403)
    expect((await accept(Eva, made)).status).toBe(200)
    expect(await claimOf(Ana, claim.id)).toMatchObject({ state: 'open', wording: 2, statement: 'Another.' })
  })

  test('what was changed meanwhile is stale, and nothing of it happens', async () => {
    const { Ana, Ben, claim } = await aDesk()
    const { body: made } = await suggest(Ben, claim.id, { field: 'statement', text: 'Another.' })
    await callApi(claims, 'PATCH', Ana, {
      params: { id: claim.id },
      body: { statement: 'Mine.' },
      headers: { 'if-match': '"1"' },
    })
    expect(await accept(Ana, made)).toMatchObject({
      status: 409,
      body: { code: 'stale', current: { text: 'Mine.' } },
    })
    expect(await claimOf(Ana, claim.id)).toMatchObject({ statement: 'Mine.', version: 2 })
    expect(await read(Ana, made)).toMatchObject({ resolved: false, suggestion: { state: 'open' } })
    expect(await decline(Ana, made)).toMatchObject({
      status: 200,
      body: { suggestion: { state: 'declined' } },
    })
    expect(await accept(Ana, made)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
    expect((await told(Ana, claim.id)).at(-1)).toBe('suggestion.declined')
  })

  test('of two who accept at once, one does, twenty times', async () => {
    const { Ana, Ben, Eva, Edo, article } = await aDesk()
    for (let round = 0; round < 20; round++) {
      const claim = await aClaim(Ana, article, 'rose by two metres')
      const { body: made } = await suggest(Ben, claim.id, { field: 'statement', text: `Round ${round}` })
      const answers = await Promise.all([accept(Eva, made), accept(Edo, made)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(await claimOf(Ana, claim.id)).toMatchObject({ version: 2, wording: 2 })
      expect((await told(Ana, claim.id)).filter((type) => type === 'suggestion.accepted')).toHaveLength(1)
    }
  })

  test('of two suggestions to one text, the second is stale once the first is accepted', async () => {
    const { Ana, Ben, Eva, Edo, claim } = await aDesk()
    const first = await suggest(Ana, claim.id, { field: 'statement', text: 'First.' })
    const second = await suggest(Ben, claim.id, { field: 'statement', text: 'Second.' })
    const answers = await Promise.all([accept(Eva, first.body), accept(Edo, second.body)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stale')
    expect((await claimOf(Ana, claim.id)).version).toBe(2)
  })

  test('an editor takes another summary over as the next ruling, with all else as it was', async () => {
    const { Ben, Edo, claim } = await aRuledClaim()
    const before = await claimOf(Edo, claim.id)
    const { body: made } = await suggest(Ben, claim.id, { field: 'summary', text: 'It did rise.' })
    expect(made.suggestion).toMatchObject({ before: 'It did.', mayDecide: false })
    expect(await accept(Ben, made)).toMatchObject({ status: 403 })
    expect((await accept(Edo, made)).status).toBe(200)
    const after = await claimOf(Edo, claim.id)
    expect(after).toMatchObject({ state: 'ruled', version: before.version + 1, wording: before.wording })
    expect(after.ruling).toMatchObject({
      number: 2,
      summary: 'It did rise.',
      rating: before.ruling?.rating,
      explanation: before.ruling?.explanation,
      citations: before.ruling?.citations,
      reason: before.ruling?.reason,
      ruledBy: { id: Edo.id },
      approved: true,
    })
    expect((await told(Edo, claim.id)).slice(-2)).toEqual(['ruling.made', 'suggestion.accepted'])
    const live = await database().prisma.ruling.count({ where: { claimId: claim.id, reopenedAt: null } })
    expect(live).toBe(1)
  })

  test('with four eyes, an editor who filed takes it over for somebody else to approve', async () => {
    const { Ben, Eva, claim } = await aRuledClaim()
    const { body: made } = await suggest(Ben, claim.id, {
      field: 'explanation',
      text: 'The gauge [@1] says so.',
    })
    expect((await accept(Eva, made)).status).toBe(200)
    const after = await claimOf(Eva, claim.id)
    expect(after).toMatchObject({ state: 'awaiting-approval', ruling: { approved: false, number: 2 } })
    expect(after.ruling?.explanation).toBe('The gauge [@1] says so.')
  })

  test('a citation that the ruling lacks cannot be named, and a ruling that was taken back has no text', async () => {
    const { Ben, Edo, claim } = await aRuledClaim()
    const wrong = await suggest(Ben, claim.id, { field: 'explanation', text: 'See [@9].' })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: '/text' }] } })
    const { body: made } = await suggest(Ben, claim.id, { field: 'summary', text: 'It did rise.' })
    const reopened = await callApi(reopening, 'POST', Edo, {
      params: { id: claim.id },
      body: { reason: 'Again.' },
    })
    expect(reopened.status).toBe(200)
    expect(await accept(Edo, made)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  })

  test('its author may resolve the discussion, which decides nothing: it can still be accepted', async () => {
    const { Ana, Ben, claim } = await aDesk()
    const { body: made } = await suggest(Ben, claim.id, { field: 'statement', text: 'Another.' })
    const resolved = await callApi<Thread>(resolving, 'POST', Ben, { params: { id: made.id } })
    expect(resolved).toMatchObject({ status: 200, body: { resolved: true, suggestion: { state: 'open' } } })
    expect(await accept(Ana, made)).toMatchObject({ status: 200, body: { resolvedBy: { id: Ben.id } } })
  })
})
