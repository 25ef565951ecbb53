import { claimState, countedFilings, effectiveQuorum, type ClaimState } from '@/domain/claims/state'
import { publicVerdictCondition, publicVerdicts } from '@/domain/verdicts/visibility'
import type { Claim, Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'

/** What is known of a claim to everybody in the team, computed from what is stored. */
export interface ClaimFacts {
  state: ClaimState
  quorum: number
  /** One row a person who filed, in the order of their newest filing. */
  filed: { userId: string; filedAt: Date; wording: number }[]
  ruling: Prisma.RulingGetPayload<object> | null
  /** The rating that all share; `null` unless the claim is agreed. */
  agreed: { rating: string; saidRating: string | null; scaleVersion: number } | null
}

interface FactsClaim extends Claim {
  article: { quorum: number; mode: string }
}

/**
 * The facts of some claims. Ratings are read of revealed claims only, by the query itself: an unrevealed one tells
 * who filed and when, nothing else.
 */
export async function claimFacts(
  tx: Transaction,
  claims: FactsClaim[],
  where: Prisma.ClaimWhereInput,
): Promise<(claimId: string) => ClaimFacts> {
  const filed = await tx.verdict.findMany({
    where: { claim: where, filings: { some: {} } },
    select: {
      claimId: true,
      authorId: true,
      wording: true,
      filings: { select: { filedAt: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  })
  const revealed = await revealedRatings(tx, where)
  const rulings = await tx.ruling.findMany({
    where: { claim: where, reopenedAt: null },
    orderBy: { number: 'asc' },
  })
  const filedOf = groupBy(filed)
  const ratingsOf = groupBy(revealed)
  const rulingOf = new Map(rulings.map((ruling) => [ruling.claimId, ruling]))
  const facts = new Map(
    claims.map((claim) => [
      claim.id,
      factsOf(
        claim,
        filedOf.get(claim.id) ?? [],
        ratingsOf.get(claim.id) ?? [],
        rulingOf.get(claim.id) ?? null,
      ),
    ]),
  )
  return (claimId) => {
    const found = facts.get(claimId)
    if (!found) throw new Error(`No facts of claim ${claimId}`)
    return found
  }
}

function groupBy<T extends { claimId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.claimId)
    if (group) group.push(row)
    else groups.set(row.claimId, [row])
  }
  return groups
}

async function revealedRatings(tx: Transaction, where: Prisma.ClaimWhereInput) {
  const verdicts = await tx.verdict.findMany({
    where: { AND: [{ claim: where }, publicVerdictCondition] },
    select: {
      claimId: true,
      authorId: true,
      wording: true,
      claim: { select: { revealedAt: true } },
      filings: {
        select: { rating: true, saidRating: true, scaleVersion: true },
        orderBy: { number: 'desc' },
        take: 1,
      },
    },
  })
  return publicVerdicts(
    verdicts.map((verdict) => ({ ...verdict, claimRevealed: verdict.claim.revealedAt !== null })),
  )
}

function factsOf(
  claim: FactsClaim,
  filed: { authorId: string; wording: number; filings: { filedAt: Date }[] }[],
  revealed: {
    wording: number
    filings: { rating: string | null; saidRating: string | null; scaleVersion: number }[]
  }[],
  ruling: ClaimFacts['ruling'],
): ClaimFacts {
  const mode = claim.mode ?? claim.article.mode
  const quorum = effectiveQuorum({ mode, claimQuorum: claim.quorum, articleQuorum: claim.article.quorum })
  const rated = revealed.map(({ wording, filings }) => ({
    wording,
    rating: filings[0]?.rating ?? null,
    saidRating: filings[0]?.saidRating ?? null,
    scaleVersion: filings[0]?.scaleVersion ?? 1,
  }))
  const isRevealed = claim.revealedAt !== null
  const unrated = filed.map(({ wording }) => ({ wording, rating: null, saidRating: null }))
  const state = claimState({
    wording: claim.wording,
    withdrawn: claim.withdrawnAt !== null,
    parked: claim.parkedAt !== null,
    revealed: isRevealed,
    quorum,
    mode,
    hasVoices: Array.isArray(claim.voices) && claim.voices.length > 0,
    filings: isRevealed ? rated : unrated,
    ruling: ruling && { approved: ruling.approvedAt !== null },
  })
  const [shared] = state === 'agreed' ? countedFilings(claim.wording, rated) : []
  return {
    state,
    quorum,
    ruling,
    filed: filed
      .map(({ authorId, wording, filings }) => ({
        userId: authorId,
        wording,
        filedAt: filings[0]?.filedAt ?? claim.createdAt,
      }))
      .sort((a, b) => a.filedAt.getTime() - b.filedAt.getTime() || (a.userId < b.userId ? -1 : 1)),
    agreed: shared?.rating ? { ...shared, rating: shared.rating } : null,
  }
}
