import { disagreement } from '@/domain/queue/disagreement'
import { publicVerdictCondition, publicVerdicts } from '@/domain/verdicts/visibility'
import type { Transaction } from '@/server/database/database'
import { curtainedClaims } from '../curtain'
import { teamScales } from '../scales'

/**
 * How far apart the ratings of some claims of a team are, by the newest filings on the present wording. Only claims
 * that are revealed to this person have an entry.
 */
export async function disagreements(
  tx: Transaction,
  viewerId: string,
  teamId: string,
  claimIds: string[],
): Promise<Map<string, number>> {
  if (claimIds.length === 0) return new Map()
  const verdicts = await tx.verdict.findMany({
    where: { AND: [{ claimId: { in: claimIds } }, publicVerdictCondition] },
    select: {
      claimId: true,
      wording: true,
      claim: { select: { revealedAt: true, wording: true } },
      filings: {
        select: { rating: true, saidRating: true, scaleVersion: true },
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  })
  const curtained = await curtainedClaims(tx, viewerId, claimIds)
  const scales = await teamScales(tx, [teamId])
  const visible = publicVerdicts(
    verdicts.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  ).filter((verdict) => verdict.wording === verdict.claim.wording && !curtained.has(verdict.claimId))
  const ratings = new Map<string, Parameters<typeof disagreement>[0][number][]>()
  for (const { claimId, filings } of visible) {
    const filing = filings[0]
    if (!filing?.rating) continue
    const { key, order } = scales.rating(teamId, filing.scaleVersion, filing.rating)
    const list = ratings.get(claimId) ?? []
    list.push({ key, order, saidKey: filing.saidRating })
    ratings.set(claimId, list)
  }
  return new Map([...ratings].map(([claimId, rated]) => [claimId, disagreement(rated)]))
}
