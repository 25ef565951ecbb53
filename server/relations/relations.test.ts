import { describe, expect, test } from 'vitest'
import type { ClaimView } from '@/domain/claims/claim'
import type { EventView } from '@/domain/history/event'
import type { RelationView } from '@/domain/relations/relation'
import { reopenClaim } from '@/server/claims/acts'
import { getClaim } from '@/server/claims/read'
import { listArticleHistory } from '@/server/history/read'
import { verifyHistory } from '@/server/history/verify'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs } from '@/server/testing/journey'
import { mergeClaim } from './merge'
import { listRelations } from './read'
import { addRelation, removeRelation } from './relate'
import { splitClaim } from './split'

const relations = api({ GET: listRelations, POST: addRelation })
const claims = api({ GET: getClaim })

function relate(who: Person, from: string, kind: string, to: string) {
  const body = { kind, claimId: to }
  return callApi<RelationView & { code: string }>(relations, 'POST', who, { params: { id: from }, body })
}

async function related(who: Person, id: string) {
  const answer = await callApi<{ items: RelationView[] }>(relations, 'GET', who, { params: { id } })
  return answer.body.items.map(({ kind, direction, claim }) => `${direction} ${kind} ${claim.number}`)
}

function act(who: Person, operation: typeof mergeClaim | typeof splitClaim, id: string, body: unknown) {
  return callApi<ClaimView & { code: string }>(api({ POST: operation }), 'POST', who, {
    params: { id },
    body,
  })
}

describe.each(databaseKinds)('relations of claims on %s', (kind) => {
  const database = useDatabase(kind)

  async function start() {
    const desk = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Vic: 'viewer' })
    const article = await anArticle(desk.Eva)
    const [one, two, three] = [
      await aClaim(desk.Ana, article, 'rose by two metres'),
      await aClaim(desk.Ana, article, 'nobody was hurt'),
      await aClaim(desk.Ana, article, 'closed for three days'),
    ]
    const sentences = async () => {
      const answer = await callApi<{ items: EventView[] }>(
        api({ GET: listArticleHistory }),
        'GET',
        desk.Vic,
        {
          params: { id: article.id },
        },
      )
      return answer.body.items.map((event) => event.sentence)
    }
    return { desk, article, one, two, three, sentences }
  }

  test('are seen from both claims, said once, and taken back', async () => {
    const { desk, one, two, sentences } = await start()
    const made = await relate(desk.Ana, one.id, 'contradicts', two.id)
    expect(made).toMatchObject({
      status: 201,
      body: { kind: 'contradicts', direction: 'from', removable: true, claim: { number: 2, state: 'open' } },
    })
    expect(await related(desk.Vic, one.id)).toEqual(['from contradicts 2'])
    expect(await related(desk.Vic, two.id)).toEqual(['to contradicts 1'])
    expect((await relate(desk.Ben, two.id, 'contradicts', one.id)).body.code).toBe('taken')
    expect((await relate(desk.Vic, two.id, 'repeats', one.id)).status).toBe(403)
    expect((await relate(desk.Ana, one.id, 'repeats', one.id)).status).toBe(422)
    expect((await relate(desk.Ana, one.id, 'repeats', 'unknown')).status).toBe(404)
    const gone = () =>
      callApi(api({ DELETE: removeRelation }), 'DELETE', desk.Ben, { params: { id: made.body.id } })
    expect((await gone()).status).toBe(204)
    expect((await gone()).status).toBe(404)
    expect(await related(desk.Vic, two.id)).toEqual([])
    expect((await relate(desk.Ana, one.id, 'contradicts', two.id)).status).toBe(201)
    expect((await sentences()).slice(-3)).toEqual([
      'Ana recorded that claim 1 contradicts claim 2.',
      'Ben took back that claim 1 contradicts claim 2.',
      'Ana recorded that claim 1 contradicts claim 2.',
    ])
  })

  test('reach over articles of the team, and to nobody else’s', async () => {
    const { desk, one } = await start()
    const second = await anArticle(desk.Ana)
    const other = await aClaim(desk.Ana, second, 'closed for three days')
    const made = await relate(desk.Ana, one.id, 'repeats', other.id)
    expect(made.body.claim).toMatchObject({ articleId: second.id, articleTitle: second.title })
    const foreign = await start()
    expect((await relate(desk.Ana, one.id, 'repeats', foreign.one.id)).status).toBe(404)
    expect((await callApi(relations, 'GET', foreign.desk.Eva, { params: { id: one.id } })).status).toBe(404)
  })

  test('dependencies never make a circle, also when they are recorded at once', async () => {
    const { desk, article, one, two, three } = await start()
    const four = await aClaim(desk.Ana, article, 'second flood')
    expect((await relate(desk.Ana, two.id, 'depends-on', three.id)).status).toBe(201)
    expect((await relate(desk.Ana, four.id, 'depends-on', one.id)).status).toBe(201)
    const both = await Promise.all([
      relate(desk.Ana, one.id, 'depends-on', two.id),
      relate(desk.Ben, three.id, 'depends-on', four.id),
    ])
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409])
    expect(both.find((answer) => answer.status === 409)?.body.code).toBe('wrong-state')
    expect((await relate(desk.Ana, three.id, 'depends-on', two.id)).status).toBe(409)
  })

  test('a split makes a new claim and leaves the old one with its verdicts', async () => {
    const { desk, article, one, sentences } = await start()
    await fileAs(desk.Ana, one.id)
    expect((await act(desk.Ana, splitClaim, one.id, { quote: { exact: 'in May' } })).status).toBe(403)
    const made = await act(desk.Eva, splitClaim, one.id, {
      quote: { exact: 'in May' },
      statement: 'It was May',
    })
    expect(made).toMatchObject({
      status: 201,
      body: { number: 4, statement: 'It was May', state: 'open', filed: [], articleId: article.id },
    })
    const old = await callApi<ClaimView>(claims, 'GET', desk.Eva, { params: { id: one.id } })
    expect(old.body).toMatchObject({ filed: [{ name: 'Ana' }], wording: one.wording })
    expect(await related(desk.Vic, made.body.id)).toEqual(['from split-from 1'])
    expect(await related(desk.Vic, one.id)).toEqual(['to split-from 4'])
    const [row] = await database().prisma.claimRelation.findMany({ where: { fromId: made.body.id } })
    const kept = await callApi(api({ DELETE: removeRelation }), 'DELETE', desk.Eva, {
      params: { id: row?.id ?? '' },
    })
    expect(kept.status).toBe(409)
    expect((await sentences()).slice(-2)).toEqual(['Eva marked claim 4.', 'Eva split claim 4 from claim 1.'])
    expect((await act(desk.Eva, splitClaim, one.id, {})).status).toBe(422)
    expect(
      (await act(desk.Eva, splitClaim, one.id, { quote: { exact: 'in May' }, revision: 9 })).status,
    ).toBe(409)
  })

  test('a merge withdraws the claim with its verdicts; its words go to the other while nobody has filed there', async () => {
    const { desk, one, two, three, sentences } = await start()
    await fileAs(desk.Ana, one.id)
    const body = { intoClaimId: two.id, reason: 'They say the same' }
    expect((await act(desk.Ana, mergeClaim, one.id, body)).status).toBe(403)
    const merged = await act(desk.Eva, mergeClaim, one.id, body)
    expect(merged).toMatchObject({ status: 200, body: { state: 'withdrawn', filed: [{ name: 'Ana' }] } })
    const into = await callApi<ClaimView>(claims, 'GET', desk.Eva, { params: { id: two.id } })
    expect(into.body.spans.map((span) => span.exact)).toEqual(['nobody was hurt', 'rose by two metres'])
    expect(into.body).toMatchObject({ wording: two.wording + 1, statement: two.statement })
    expect(await related(desk.Vic, two.id)).toEqual(['to merged-into 1'])
    expect((await sentences()).slice(-2)).toEqual([
      'Eva merged claim 1 into claim 2 and gave a reason.',
      'Eva changed the spans of claim 2.',
    ])
    expect((await act(desk.Eva, mergeClaim, one.id, body)).body.code).toBe('wrong-state')
    expect((await act(desk.Eva, mergeClaim, two.id, { ...body, intoClaimId: two.id })).status).toBe(422)

    await fileAs(desk.Ana, three.id)
    await act(desk.Eva, mergeClaim, two.id, { intoClaimId: three.id, reason: 'These too' })
    const rated = await callApi<ClaimView>(claims, 'GET', desk.Eva, { params: { id: three.id } })
    expect(rated.body).toMatchObject({ wording: three.wording, spans: [{ exact: 'closed for three days' }] })
    const again = await callApi<ClaimView>(api({ POST: reopenClaim }), 'POST', desk.Eva, {
      ...{ params: { id: two.id }, body: { reason: 'No, they differ' } },
    })
    expect(again.body.state).toBe('open')
    const [chain] = await verifyHistory(database().prisma, desk.teamId)
    expect(chain?.broken).toBeNull()
  })
})
