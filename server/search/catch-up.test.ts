import { describe, expect, test } from 'vitest'
import { changeArticle } from '@/server/articles/change'
import { changeClaim } from '@/server/claims/change'
import type { Transaction } from '@/server/database/database'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle } from '@/server/testing/journey'
import { plantedName } from '@/server/testing/redact'
import { catchUp, catchUpSoon, feedSearch, indexTeam, recountSearch } from './catch-up'
import { seedClaims } from './testing/seed-claims'
import { searchAs } from './testing/search-as'

const roles = { Ana: 'reviewer', Eva: 'editor' } as const

/** The index of a team, with everything in it that depends on no clock. */
async function indexOf(tx: Transaction, teamId: string) {
  const terms = await tx.claimTerms.findMany({ where: { teamId }, orderBy: { claimId: 'asc' } })
  const frequencies = await tx.termFrequency.findMany({
    where: { teamId },
    orderBy: [{ config: 'asc' }, { term: 'asc' }],
  })
  return { terms, frequencies }
}

async function reword(who: Person, claimId: string, statement: string) {
  const options = { params: { id: claimId }, headers: { 'if-match': '*' }, body: { statement } }
  const { status } = await callApi(api({ PATCH: changeClaim }), 'PATCH', who, options)
  expect(status).toBe(200)
}

describe.each(databaseKinds)('the index of search on %s', (kind) => {
  const database = useDatabase(kind)

  async function start() {
    const desk = await makeDesk(roles)
    const article = await anArticle(desk.Eva, { language: 'en' })
    const claim = await aClaim(desk.Ana, article, 'The river rose by two metres in May')
    await aClaim(desk.Ana, article, 'The bridge was closed for three days')
    return { desk, article, claim }
  }

  test('is the same whether it followed the history or was counted anew', async () => {
    const { desk, claim } = await start()
    const { prisma } = database()
    await feedSearch(database())
    await reword(desk.Eva, claim.id, 'The river fell by one metre')
    await feedSearch(database())
    const followed = await indexOf(prisma, desk.teamId)
    await recountSearch(database())
    expect(await indexOf(prisma, desk.teamId)).toEqual(followed)
    await prisma.claimTerms.deleteMany({ where: { teamId: desk.teamId } })
    await prisma.termFrequency.updateMany({ where: { teamId: desk.teamId }, data: { claims: 77 } })
    await prisma.termFrequency.create({
      data: { teamId: desk.teamId, config: 'english', term: 'nowhere', claims: 1 },
    })
    await recountSearch(database())
    expect(await indexOf(prisma, desk.teamId)).toEqual(followed)
  })

  test('is written once by several who follow at a time', async () => {
    const { desk, claim, article } = await start()
    const alone = async () => {
      await catchUp(database(), desk.teamId)
      return indexOf(database().prisma, desk.teamId)
    }
    await alone()
    await reword(desk.Eva, claim.id, 'The river fell, the office reported')
    await aClaim(desk.Eva, article, 'A second flood is not expected')
    await Promise.all([1, 2, 3, 4].map(() => catchUp(database(), desk.teamId)))
    const together = await indexOf(database().prisma, desk.teamId)
    await recountSearch(database())
    expect(await indexOf(database().prisma, desk.teamId)).toEqual(together)
  })

  test('has no word any more that no claim says', async () => {
    const { desk, claim } = await start()
    await reword(desk.Eva, claim.id, `${plantedName} caused the flood`)
    await catchUpSoon(database(), desk.teamId)
    const holds = async () => {
      const { terms, frequencies } = await indexOf(database().prisma, desk.teamId)
      return JSON.stringify([terms, frequencies]).includes(plantedName.toLowerCase().slice(0, 7))
    }
    expect(await holds()).toBe(true)
    await reword(desk.Eva, claim.id, 'Somebody caused the flood')
    await catchUpSoon(database(), desk.teamId)
    expect(await holds()).toBe(false)
  })

  test('finds claims that came without a history, and loses those that were purged', async () => {
    const { desk } = await start()
    const { articleId, claimIds } = await seedClaims(
      database(),
      desk.teamId,
      desk.Eva,
      ['Wolves returned to the valley.'],
      'en',
    )
    const find = async () => (await searchAs(desk.Ana, { q: 'valleys' })).map(({ claimId }) => claimId)
    expect(await find()).toEqual(claimIds)
    await database().prisma.article.delete({ where: { id: articleId } })
    expect(await find()).toEqual([])
    await recountSearch(database())
    const { frequencies } = await indexOf(database().prisma, desk.teamId)
    expect(frequencies.filter(({ term }) => term.startsWith('valley'))).toEqual([])
  })

  test('stems all claims of an article anew when its language is put right', async () => {
    const { desk, article } = await start()
    const changed = await callApi(api({ PATCH: changeArticle }), 'PATCH', desk.Eva, {
      params: { id: article.id },
      headers: { 'if-match': '*' },
      body: { language: 'de' },
    })
    expect(changed.status).toBe(200)
    await catchUp(database(), desk.teamId)
    const { terms, frequencies } = await indexOf(database().prisma, desk.teamId)
    expect(new Set([...terms, ...frequencies].map(({ config }) => config))).toEqual(new Set(['german']))
  })

  test('does nothing where nothing changed', async () => {
    const { desk } = await start()
    await indexTeam(database(), desk.teamId)
    const xmin = () =>
      database().prisma
        .$queryRaw`SELECT "claimId", xmin::text FROM "ClaimTerms" WHERE "teamId" = ${desk.teamId} ORDER BY 1`
    const before = await xmin()
    await indexTeam(database(), desk.teamId)
    await catchUp(database(), desk.teamId)
    expect(await xmin()).toEqual(before)
  })
})
