import { describe, expect, test } from 'vitest'
import type { AgreementView } from '@/domain/agreement/view'
import { revealClaim } from '@/server/claims/acts'
import { changeClaim } from '@/server/claims/change'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { changeScale, getScale } from '@/server/team/scale'
import type { TeamScaleView } from '@/domain/verdicts/mapping'
import { getArticleAgreement, getTeamAgreement } from './read'

const ofArticle = api({ GET: getArticleAgreement })
const ofTeam = api({ GET: getTeamAgreement })
const claims = api({ PATCH: changeClaim, POST: revealClaim })
const scale = api({ GET: getScale, PUT: changeScale })

/** Twelve sentences, to mark as many claims as a test needs. */
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const text = months.map((month) => `In ${month} the river rose.`).join('\n\n')

const agreement = async (who: Person, id: string) =>
  (await callApi<AgreementView>(ofArticle, 'GET', who, { params: { id } })).body
const teamAgreement = (who: Person, id: string, query = '') =>
  callApi<AgreementView>(ofTeam, 'GET', who, { params: { id }, query })

describe.each(databaseKinds)('agreement on %s', (kind) => {
  const database = useDatabase(kind)

  const desk = () =>
    makeDesk({ Ana: 'reviewer', Ben: 'reviewer', Eva: 'editor', Olu: 'owner', Vic: 'viewer' })

  /** Marks a month's sentence and has Ana and Ben rate it, in this order. */
  async function rated(
    { Ana, Ben }: { Ana: Person; Ben: Person },
    article: { id: string },
    month: string,
    [ana, ben]: [string, string],
    fields: Record<string, unknown> = {},
  ) {
    const claim = await aClaim(Ana, article, `In ${month} the river rose.`, fields)
    const saidRating = fields.voices ? 'said' : undefined
    await fileAs(Ana, claim.id, someVerdict(ana, { saidRating }))
    await fileAs(Ben, claim.id, someVerdict(ben, { saidRating }))
    return claim
  }

  test('is counted over the claims that two people rated blind, and is the same for the team', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    for (const [at, month] of months.slice(0, 10).entries())
      await rated(people, article, month, [
        at % 2 ? 'true' : 'false',
        at < 2 ? 'mixed' : at % 2 ? 'true' : 'false',
      ])
    const found = await agreement(people.Vic, article.id)
    expect(found).toMatchObject({
      claims: 10,
      raters: 2,
      percent: 80,
      enough: true,
      claimsOrdinal: 10,
      confusion: {
        keys: [
          { key: 'true', label: 'True' },
          { key: 'mixed', label: 'Mixed' },
          { key: 'false', label: 'False' },
        ],
        counts: [
          [4, 1, 0],
          [1, 0, 1],
          [0, 1, 4],
        ],
      },
      modes: { blind: 10, 'blind-rating': 0, countersign: 0 },
      said: null,
    })
    // 20 ratings: 9 true, 2 mixed, 9 false; observed 4 of 20 in disagreement, expected 234 of 380.
    expect(found.alphaNominal).toBeCloseTo(1 - 4 / 20 / (234 / 380), 10)
    expect(found.alphaOrdinal ?? 0).toBeGreaterThan(found.alphaNominal ?? 1)
    expect(found.interval?.low).toBeLessThan(found.alphaNominal ?? 0)
    expect((await teamAgreement(people.Vic, people.teamId)).body).toEqual(found)
  })

  test('is undefined where nobody disagreed, and before two people rated one claim', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    const undefinedFigures = { alphaNominal: null, alphaOrdinal: null, interval: null, enough: false }
    expect(await agreement(people.Ana, article.id)).toMatchObject({
      ...undefinedFigures,
      claims: 0,
      percent: null,
    })
    await rated(people, article, 'May', ['true', 'true'])
    expect(await agreement(people.Ana, article.id)).toMatchObject({
      ...undefinedFigures,
      claims: 1,
      percent: 100,
    })
  })

  test('is not changed by a byte by verdicts that are hidden', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    await rated(people, article, 'May', ['true', 'false'])
    const claim = await aClaim(people.Ana, article, 'In June the river rose.')
    const before = [await agreement(people.Eva, article.id), await teamAgreement(people.Eva, people.teamId)]
    await fileAs(people.Ana, claim.id, someVerdict('mostly-false'))
    for (const who of [people.Ana, people.Ben, people.Eva, people.Olu, people.Vic]) {
      const after = [await agreement(who, article.id), await teamAgreement(who, people.teamId)]
      expect(JSON.stringify(after.map((one) => ('body' in one ? one.body : one)))).toBe(
        JSON.stringify(before.map((one) => ('body' in one ? one.body : one))),
      )
    }
    await fileAs(people.Ben, claim.id, someVerdict('mostly-false'))
    expect((await agreement(people.Vic, article.id)).claims).toBe(2)
  })

  test('leaves out what was not blind, not confirmed or countersigned, and says how much', async () => {
    const people = await desk()
    const { Ana, Ben, Eva } = people
    const article = await anArticle(Eva, { text })
    const amended = await rated(people, article, 'May', ['true', 'false'])
    await putDraft(Ben, amended.id, someVerdict('true'), { 'if-match': '*' })
    expect((await fileDraft(Ben, amended.id)).body).toMatchObject({ blind: false })
    await fileAs(Eva, amended.id, someVerdict('true'))
    const reworded = await rated(people, article, 'June', ['true', 'true'])
    const changed = await callApi(claims, 'PATCH', Eva, {
      params: { id: reworded.id },
      body: { statement: 'The river rose in June.' },
      headers: { 'if-match': '*' },
    })
    expect(changed.status).toBe(200)
    const early = await aClaim(Ana, article, 'In July the river rose.')
    await fileAs(Ana, early.id)
    await callApi(claims, 'POST', Eva, { params: { id: early.id }, body: { reason: 'Deadline.' } })
    expect(await agreement(Ana, article.id)).toMatchObject({
      claims: 1,
      percent: 0,
      excluded: {
        notBlind: 1,
        unconfirmed: 2,
        alone: 1,
        countersign: 0,
        retired: 0,
        redacted: 0,
        unordered: 0,
      },
    })
    await database().prisma.claim.update({ where: { id: amended.id }, data: { mode: 'countersign' } })
    expect(await agreement(Ana, article.id)).toMatchObject({
      claims: 0,
      percent: null,
      excluded: { countersign: 3 },
      modes: { blind: 2, countersign: 1 },
    })
  })

  test('counts what was said apart from whether it is so', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    const voices = [{ chain: [{ name: 'The mayor' }], act: 'says' }]
    await rated(people, article, 'May', ['true', 'false'], { voices })
    await rated(people, article, 'June', ['true', 'true'])
    const found = await agreement(people.Vic, article.id)
    expect(found).toMatchObject({ claims: 2, percent: 50 })
    expect(found.said).toMatchObject({
      claims: 1,
      percent: 100,
      alphaNominal: null,
      confusion: { keys: [{ key: 'said', label: 'Said' }], counts: [[1]] },
    })
  })

  test('follows a retired rating to what took its place', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    await rated(people, article, 'May', ['true', 'mostly-true'])
    await rated(people, article, 'June', ['unproven', 'unproven'])
    const at = { params: { id: people.teamId } }
    const put = async (
      change: (ratings: TeamScaleView['ratings']) => TeamScaleView['ratings'],
      mapping: object,
    ) => {
      const { body } = await callApi<TeamScaleView>(scale, 'GET', people.Olu, at)
      const sent = { ratings: change(body.ratings), mapping }
      const answer = await callApi(scale, 'PUT', people.Olu, {
        ...at,
        body: sent,
        headers: { 'if-match': '*' },
      })
      expect(answer.status).toBe(200)
    }
    const without = (gone: string) => (ratings: TeamScaleView['ratings']) =>
      ratings.filter(({ key }) => key !== gone)
    await put(without('mostly-true'), { 'mostly-true': 'true' })
    expect(await agreement(people.Vic, article.id)).toMatchObject({ claims: 2, percent: 100 })
    await put(without('unproven'), {})
    expect((await agreement(people.Vic, article.id)).confusion.keys).toEqual([
      { key: 'true', label: 'True' },
      { key: 'unproven', label: 'Unproven' },
    ])
    await put((ratings) => ratings, { unproven: null })
    expect(await agreement(people.Vic, article.id)).toMatchObject({ claims: 1, excluded: { retired: 2 } })
  })

  test('is withheld for a claim on which somebody was asked for one more verdict, until they file it', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    const claim = await rated(people, article, 'May', ['true', 'false'])
    const { Eva, Vic, Olu } = people
    await database().prisma.verdictRequest.create({
      data: { claimId: claim.id, userId: Eva.id, askedById: Olu.id, createdAt: new Date() },
    })
    expect(await agreement(Eva, article.id)).toMatchObject({ claims: 0, modes: { blind: 0 } })
    expect(await agreement(Vic, article.id)).toMatchObject({ claims: 1 })
    expect((await fileAs(Eva, claim.id, someVerdict('true'))).blind).toBe(true)
    expect(await agreement(Eva, article.id)).toMatchObject({ claims: 1, raters: 3 })
  })

  test('of a team is by the day of the reveal, and knows nothing of the sample or of other teams', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { text })
    const claim = await rated(people, article, 'May', ['true', 'false'])
    const revealedAt = new Date('2026-03-10T18:30:00Z')
    await database().prisma.claim.update({ where: { id: claim.id }, data: { revealedAt } })
    const counted = async (query: string) =>
      (await teamAgreement(people.Vic, people.teamId, query)).body.claims
    expect(await counted('?from=2026-03-10&to=2026-03-10')).toBe(1)
    expect(await counted('?from=2026-03-11')).toBe(0)
    expect(await counted('?to=2026-03-09')).toBe(0)
    expect(await counted('?to=2026-03-10T18:30:00Z')).toBe(1)
    expect((await teamAgreement(people.Vic, people.teamId, '?from=2026-03-11&to=2026-03-10')).status).toBe(
      422,
    )
    expect((await teamAgreement(people.Vic, people.teamId, '?from=May')).status).toBe(422)
    await database().prisma.article.update({ where: { id: article.id }, data: { sample: true } })
    expect(await counted('')).toBe(0)
    const { Ana: stranger } = await desk()
    expect((await teamAgreement(stranger, people.teamId)).status).toBe(404)
    const hidden = await callApi(ofArticle, 'GET', stranger, { params: { id: article.id } })
    expect(hidden.status).toBe(404)
  })
})
