import { describe, expect, test } from 'vitest'
import type { NumbersView } from '@/domain/numbers/numbers'
import { withdrawClaim } from '@/server/claims/acts'
import { api } from '@/server/http/api'
import { newId } from '@/server/ids'
import { approveAs, reopenAs, ruleAs, someRuling } from '@/server/rulings/testing/ruling-calls'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs, someVerdict } from '@/server/testing/journey'
import { askForVerdict } from '@/server/verdicts/sharing/ask'
import { exportNumbers } from './csv'
import { getNumbers } from './read'

const numbers = api({ GET: getNumbers })
const csv = api({ GET: exportNumbers })
const ask = api({ POST: askForVerdict })
const withdraw = api({ POST: withdrawClaim })
const chain = (...names: string[]) => ({ chain: names.map((name) => ({ name })), act: 'says' })

describe.each(databaseKinds)('numbers on %s', (kind) => {
  const database = useDatabase(kind)

  const desk = () =>
    makeDesk(
      { Ana: 'reviewer', Ben: 'reviewer', Cat: 'reviewer', Eva: 'editor', Edi: 'editor', Vic: 'viewer' },
      { fourEyes: true },
    )
  const read = async (who: Person, id: string, query = '') => {
    const answer = await callApi<NumbersView>(numbers, 'GET', who, { params: { id }, query })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body
  }

  /** A claim on which Ana and Ben agree. */
  async function agreed(
    { Ana, Ben }: { Ana: Person; Ben: Person },
    article: { id: string },
    words: string,
    rating: string,
    fields: Record<string, unknown> = {},
  ): Promise<string> {
    const { id } = await aClaim(Ana, article, words, fields)
    const saidRating = fields.voices ? 'said' : undefined
    await fileAs(Ana, id, someVerdict(rating, { saidRating }))
    await fileAs(Ben, id, someVerdict(rating, { saidRating }))
    return id
  }
  const words = ['rose by two metres', 'nobody was hurt', 'closed for three days', 'second flood'] as const

  test('count approved rulings by rating, month, speaker, outlet and topic', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva, { publisher: ' The Daily ' })
    await database().prisma.article.update({
      where: { id: article.id },
      data: { check: { topic: 'Floods' } },
    })
    const [first, second, third] = [
      await agreed(people, article, words[0], 'true'),
      await agreed(people, article, words[1], 'false', {
        voices: [chain('The ministry', 'The mayor'), chain('A neighbour')],
      }),
      await agreed(people, article, words[2], 'false', { voices: [chain('the MAYOR')] }),
    ]
    await ruleAs(people.Eva, first)
    for (const id of [second, third])
      await ruleAs(people.Eva, id, { ...someRuling, rating: 'false', saidRating: 'said' })
    await database().prisma.ruling.updateMany({
      where: { claimId: first },
      // The month is that of UTC: in Kathmandu it is May already.
      data: { approvedAt: new Date('2026-04-30T23:00:00Z') },
    })
    await database().prisma.ruling.updateMany({
      where: { claimId: { in: [second, third] } },
      data: { approvedAt: new Date('2026-06-02T12:00:00Z') },
    })
    const found = await read(people.Vic, people.teamId)
    expect(found.ratings.map(({ label, rulings }) => [label, rulings])).toEqual([
      ['True', 1],
      ['False', 2],
    ])
    expect(found.periods.map(({ period, rulings }) => [period, rulings])).toEqual([
      ['2026-04', 1],
      ['2026-05', 0],
      ['2026-06', 2],
    ])
    expect(found.speakers.items.map(({ name, rulings }) => [name, rulings])).toEqual([
      [expect.stringMatching(/the mayor/i), 2],
      ['A neighbour', 1],
      ['The Daily', 1],
    ])
    expect(found.outlets).toMatchObject({ names: 1, items: [{ name: 'The Daily', rulings: 3 }] })
    expect(found.topics).toMatchObject({ names: 1, items: [{ name: 'Floods', rulings: 3 }] })
    const may = await read(people.Vic, people.teamId, '?from=2026-05-01&to=2026-12-31&by=year')
    expect(may.periods).toMatchObject([{ period: '2026', rulings: 2 }])
    const table = await callApi(csv, 'GET', people.Vic, {
      params: { id: people.teamId },
      query: '?of=outlets',
    })
    expect([table.status, table.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  })

  test('do not change by what is not revealed, not approved, reopened, withdrawn, of the sample or of another desk', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva)
    const empty = await read(people.Vic, people.teamId)
    const open = await aClaim(people.Ana, article, words[0])
    await fileAs(people.Ana, open.id, someVerdict('false'))
    const waiting = await agreed({ Ana: people.Ana, Ben: people.Edi }, article, words[1], 'true')
    expect((await ruleAs(people.Edi, waiting)).body).toMatchObject({ state: 'awaiting-approval' })
    expect(await read(people.Vic, people.teamId)).toEqual(empty)

    await approveAs(people.Eva, waiting)
    expect((await read(people.Vic, people.teamId)).rulings).toBe(1)
    await reopenAs(people.Eva, waiting)
    expect((await read(people.Vic, people.teamId)).rulings).toBe(0)

    const gone = await agreed(people, article, words[2], 'true')
    await ruleAs(people.Eva, gone)
    expect((await read(people.Vic, people.teamId)).rulings).toBe(1)
    await callApi(withdraw, 'POST', people.Eva, { params: { id: gone }, body: { reason: 'Not checkable.' } })
    expect((await read(people.Vic, people.teamId)).rulings).toBe(0)

    const other = await agreed(people, article, words[3], 'true')
    await ruleAs(people.Eva, other)
    const { ruledById } = await database().prisma.ruling.findFirstOrThrow({ where: { claimId: other } })
    const outsider = await makeDesk({ Zoe: 'editor' })
    await database().prisma.ruling.updateMany({
      where: { claimId: other },
      data: { ruledById: outsider.Zoe.id },
    })
    const without = await read(people.Vic, people.teamId)
    expect([without.rulings, without.turnaround.ruled.count]).toEqual([0, 1])
    await database().prisma.ruling.updateMany({ where: { claimId: other }, data: { ruledById } })
    await database().prisma.article.update({ where: { id: article.id }, data: { sample: true } })
    expect(await read(people.Vic, people.teamId)).toEqual(empty)
  })

  test('say nothing of a claim to whoever was asked for one more verdict on it', async () => {
    const people = await desk()
    const claim = await agreed(people, await anArticle(people.Eva), words[0], 'false')
    const before = await read(people.Cat, people.teamId)
    const asked = await callApi(ask, 'POST', people.Eva, {
      params: { id: claim },
      body: { userIds: [people.Cat.id] },
    })
    expect(asked.status).toBeLessThan(300)
    await ruleAs(people.Eva, claim, { ...someRuling, rating: 'false' })
    expect(await read(people.Cat, people.teamId)).toEqual(before)
    expect((await read(people.Vic, people.teamId)).rulings).toBe(1)
  })

  test('measure turnaround in hours, with quartiles between the two nearest', async () => {
    const people = await desk()
    const hours = [1, 2, 4]
    for (const [at, hour] of hours.entries()) {
      const article = await anArticle(people.Eva)
      const claim = await agreed(people, article, words[at] ?? words[0], 'true')
      await ruleAs(people.Eva, claim)
      const created = new Date('2026-05-01T00:00:00Z')
      const then = new Date(created.getTime() + hour * 3_600_000)
      await database().prisma.claim.update({ where: { id: claim }, data: { createdAt: created } })
      await database().prisma.ruling.updateMany({ where: { claimId: claim }, data: { approvedAt: then } })
      await database().prisma.article.update({ where: { id: article.id }, data: { createdAt: created } })
      for (const number of [1, 2])
        await anEdition(people, article.id, number, new Date(then.getTime() + (number - 1) * 86_400_000))
    }
    const { turnaround, impact } = await read(people.Vic, people.teamId)
    const spread = { count: 3, lower: 1.5, median: 2, upper: 3 }
    expect(turnaround).toEqual({ published: spread, ruled: spread })
    expect(impact).toMatchObject({ articles: 3, editions: 6, claims: 6 })
    const later = await read(people.Vic, people.teamId, '?from=2026-05-02')
    expect(later.turnaround.published).toEqual({ count: 0, lower: null, median: null, upper: null })
    expect(later.impact).toMatchObject({ articles: 0, editions: 3, claims: 6 })
  })

  test('count corrections by kind, objections by outcome, and what the outlet put right', async () => {
    const people = await desk()
    const article = await anArticle(people.Eva)
    const { prisma } = database()
    const at = new Date('2026-05-03T00:00:00Z')
    for (const [index, kind] of ['update', 'outlet-changed', 'outlet-changed'].entries())
      await prisma.correction.create({
        data: {
          ...{
            id: newId(),
            teamId: people.teamId,
            articleId: article.id,
            number: index + 1,
            edition: 2,
            kind,
          },
          ...{ claims: [1], changes: [], madeById: people.Eva.id, madeAt: at },
        },
      })
    for (const [index, state] of ['open', 'corrected', 'set-aside'].entries())
      await prisma.challenge.create({
        data: {
          ...{ id: newId(), teamId: people.teamId, articleId: article.id, number: index + 1, edition: 1 },
          ...{ state, receivedAt: at },
        },
      })
    await prisma.revision.updateMany({
      where: { articleId: article.id },
      data: { decision: 'outlet-corrected', decidedAt: at },
    })
    const found = await read(people.Vic, people.teamId, '?from=2026-05-03&to=2026-05-03')
    expect(found.corrections.filter(({ corrections }) => corrections > 0)).toEqual([
      { kind: 'update', corrections: 1 },
      { kind: 'outlet-changed', corrections: 2 },
    ])
    expect(found.challenges).toEqual({ received: 3, open: 1, answered: 0, corrected: 1, setAside: 1 })
    expect(found.impact).toMatchObject({ outletCorrected: 1, outletChanged: 2 })
    const after = await read(people.Vic, people.teamId, '?from=2026-05-04')
    expect([after.challenges.received, after.impact.outletCorrected]).toEqual([0, 0])
  })

  test('are a problem for a period that ends before it starts, and not there for strangers', async () => {
    const people = await desk()
    const { Zoe } = await makeDesk({ Zoe: 'owner' })
    const params = { id: people.teamId }
    const wrong = await callApi(numbers, 'GET', people.Vic, {
      params,
      query: '?from=2026-05-02&to=2026-05-01',
    })
    expect(wrong.status).toBe(422)
    expect((await callApi(numbers, 'GET', Zoe, { params })).status).toBe(404)
    expect((await callApi(csv, 'GET', people.Vic, { params, query: '?of=people' })).status).toBe(422)
  })

  function anEdition(people: { teamId: string; Eva: Person }, articleId: string, number: number, at: Date) {
    return database().prisma.edition.create({
      data: {
        ...{ id: newId(), teamId: people.teamId, articleId, number, sha256: '', mode: 'full', revision: 1 },
        ...{ claims: [1, 2], publishedById: people.Eva.id, publishedAt: at },
      },
    })
  }
})
