import type { VerdictView } from '@/domain/verdicts/verdict'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { teamScales } from './scales'
import { draftSources, viewMine, wholeVerdict } from './view'

/** A person's own verdicts on some claims, by claim id. The query asks for their own and nothing else. */
export async function myVerdicts(
  tx: Transaction,
  userId: string,
  claims: Prisma.ClaimWhereInput,
): Promise<Map<string, VerdictView>> {
  const verdicts = await tx.verdict.findMany({ where: { authorId: userId, claim: claims }, ...wholeVerdict })
  if (verdicts.length === 0) return new Map()
  const lookups = {
    viewerId: userId,
    scales: await teamScales(
      tx,
      verdicts.map((verdict) => verdict.claim.teamId),
    ),
    names: await peopleNamed(tx, [userId]),
    draftSources: await draftSources(tx, verdicts),
  }
  return new Map(verdicts.map((verdict) => [verdict.claimId, viewMine(verdict, lookups)]))
}

/** A person's own verdict on one claim, or `null`. */
export async function myVerdict(
  tx: Transaction,
  userId: string,
  claimId: string,
): Promise<VerdictView | null> {
  return (await myVerdicts(tx, userId, { id: claimId })).get(claimId) ?? null
}
