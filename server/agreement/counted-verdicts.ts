import { curtainCondition, publicVerdictCondition, publicVerdicts } from '@/domain/verdicts/visibility'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { hasVoices } from '@/server/verdicts/load'

/**
 * The filed verdicts on revealed claims, as far as agreement depends on them. An unrevealed one is not in the query,
 * nor is one of a claim on which the viewer was asked for one more verdict: on a claim of two people a share of pairs
 * is as good as the ratings. Withdrawn claims are out of the check.
 */
export async function countedVerdicts(tx: Transaction, viewerId: string, claims: Prisma.ClaimWhereInput) {
  const scope = { AND: [claims, { withdrawnAt: null, removedAt: null, NOT: curtainCondition(viewerId) }] }
  const found = await tx.verdict.findMany({
    where: { AND: [{ claim: scope }, publicVerdictCondition] },
    select: {
      claimId: true,
      authorId: true,
      wording: true,
      claim: {
        select: {
          revealedAt: true,
          wording: true,
          mode: true,
          voices: true,
          article: { select: { mode: true } },
        },
      },
      filings: {
        select: {
          number: true,
          wording: true,
          blind: true,
          mode: true,
          rating: true,
          saidRating: true,
          scaleVersion: true,
        },
      },
    },
  })
  const visible = publicVerdicts(
    found.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  )
  return visible.map(({ claimId, authorId, wording, filings, claim }) => ({
    ...{ claimId, authorId, wording, filings },
    claim: {
      wording: claim.wording,
      mode: claim.mode ?? claim.article.mode,
      hasVoices: hasVoices(claim),
    },
  }))
}
export type CountedVerdict = Awaited<ReturnType<typeof countedVerdicts>>[number]
