import { visibleVerdictCondition } from '@/domain/verdicts/visibility'
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
