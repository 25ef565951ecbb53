import { publicVerdictCondition, visibleVerdictCondition } from '@/domain/verdicts/visibility'
import type { Transaction } from '@/server/database/database'

/**
 * On how many claims each of these sources is cited in a verdict that this person may see: their own, and filed ones of
 * claims that are revealed to them. Sources that none cites are left out.
 */
export async function countSourceUses(
  tx: Transaction,
  viewerId: string,
  sourceIds: string[],
): Promise<Record<string, number>> {
  const citations = await tx.citation.findMany({
    where: {
      sourceId: { in: sourceIds },
      filing: { verdict: { AND: [visibleVerdictCondition(viewerId), { claim: { removedAt: null } }] } },
    },
    select: { sourceId: true, filing: { select: { verdict: { select: { claimId: true } } } } },
  })
  const claims = new Map<string, Set<string>>()
  for (const { sourceId, filing } of citations)
    claims.set(sourceId, (claims.get(sourceId) ?? new Set()).add(filing.verdict.claimId))
  return Object.fromEntries([...claims].map(([sourceId, ids]) => [sourceId, ids.size]))
}

/** The claims on which a source is cited in a verdict that this person may see, by id. */
export async function claimsCiting(tx: Transaction, viewerId: string, sourceId: string): Promise<string[]> {
  const verdicts = await tx.verdict.findMany({
    where: {
      AND: [visibleVerdictCondition(viewerId), { claim: { removedAt: null } }],
      filings: { some: { citations: { some: { sourceId } } } },
    },
    select: { claimId: true },
  })
  return [...new Set(verdicts.map(({ claimId }) => claimId))]
}

/** Who is to hear of some sources: whoever added each, and who cites it in a verdict that the whole team may see. */
export async function peopleOfSources(tx: Transaction, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const sources = await tx.source.findMany({
    where: { id: { in: ids } },
    select: { id: true, createdById: true },
  })
  const citations = await tx.citation.findMany({
    where: { sourceId: { in: ids }, filing: { verdict: publicVerdictCondition } },
    select: { sourceId: true, filing: { select: { verdict: { select: { authorId: true } } } } },
  })
  return new Map(
    sources.map(({ id, createdById }) => {
      const citing = citations.filter(({ sourceId }) => sourceId === id)
      return [id, [...new Set([createdById, ...citing.map(({ filing }) => filing.verdict.authorId)])]]
    }),
  )
}
