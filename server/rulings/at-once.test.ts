import { describe, expect, test } from 'vitest'
import { verifyHistory } from '@/server/history/verify'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { aClaim, anArticle, fileDraft, putDraft, someVerdict } from '@/server/testing/journey'
import { readClaimAs, ruleAs, someRuling } from './testing/ruling-calls'

/** Both databases are asked a hundred times; PGlite has one connection and is slower, so it may be asked less while working. */
const rounds = Number(process.env.RULING_ROUNDS ?? 40)

describe.each(databaseKinds)('at once on %s', (kind) => {
  const database = useDatabase(kind)

  test(`two file and two rule at the same moment: both filings, one ruling, one chain (${rounds} rounds)`, async () => {
    const { Ana, Ben, Eva, Edi, teamId } = await makeDesk({
      Ana: 'reviewer',
      Ben: 'reviewer',
      Eva: 'editor',
      Edi: 'editor',
    })
    const article = await anArticle(Ana)
    for (let round = 0; round < rounds; round++) {
      const claim = await aClaim(Ana, article, 'rose by two metres')
      await putDraft(Ana, claim.id, someVerdict('true'))
      await putDraft(Ben, claim.id, someVerdict('true'))
      const filed = await Promise.all([fileDraft(Ana, claim.id), fileDraft(Ben, claim.id)])
      expect(filed.map((answer) => answer.status)).toEqual([200, 200])
      const { version, state } = await readClaimAs(Eva, claim.id)
      expect(state).toBe('agreed')
      const ruled = await Promise.all([
        ruleAs(Eva, claim.id, { ...someRuling, summary: 'Eva.' }, version),
        ruleAs(Edi, claim.id, { ...someRuling, summary: 'Edi.' }, version),
      ])
      expect(ruled.map((answer) => answer.status).sort()).toEqual([200, 409])
      const after = await readClaimAs(Ana, claim.id)
      expect(after).toMatchObject({ state: 'ruled', ruling: { number: 1 } })
      expect(after.filed.map((one) => one.userId).sort()).toEqual([Ana.id, Ben.id].sort())
    }
    const { prisma } = database()
    expect(await prisma.ruling.count({ where: { claim: { articleId: article.id } } })).toBe(rounds)
    const [chain] = await verifyHistory(prisma, teamId)
    expect(chain?.broken).toBeNull()
    const seqs = await prisma.event.findMany({ where: { chainId: teamId }, orderBy: { seq: 'asc' } })
    expect(seqs.map((event) => event.seq)).toEqual(seqs.map((_, index) => index + 1))
    // Per round: marked, filed twice, revealed once, ruled once.
    expect(seqs.filter((event) => event.claimId !== null)).toHaveLength(rounds * 5)
  }, 900_000)
})
