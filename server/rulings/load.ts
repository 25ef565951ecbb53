import { problem } from '@/domain/problem'
import type { RulingFacts } from '@/domain/rulings/decide'
import type { RulingContent } from '@/domain/rulings/ruling'
import type { Ruling } from '@/prisma/generated/client'
import { lockClaim, type WholeClaim } from '@/server/claims/load'
import { viewClaim } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import type { Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { curtainedClaims } from '@/server/verdicts/curtain'
import { hasVoices } from '@/server/verdicts/load'
import { lockDependents } from './recheck'
import { ruledVerdicts } from './ruled-verdicts'
import { idsOf } from './view'

/** A locked claim with everything that a ruling on it is decided from. */
export interface LockedForRuling {
  claim: WholeClaim
  facts: RulingFacts
  /** The ruling that was neither reopened nor replaced. */
  live: Ruling | null
}

/** Locks a claim, with the ones that depend on it, and loads its verdicts and its ruling. Throws `not-found`. */
export async function lockForRuling(tx: Transaction, call: Call): Promise<LockedForRuling> {
  const claimId = call.params.id ?? ''
  await lockDependents(tx, claimId)
  const claim = await lockClaim(tx, call.actor, claimId)
  if ((await curtainedClaims(tx, call.actor.userId, [claimId])).has(claimId))
    throw problem(
      'wrong-state',
      'You were asked for one more verdict on this claim. File yours first: the others are not shown to you before.',
    )
  const live = await tx.ruling.findFirst({
    where: { claimId, reopenedAt: null },
    orderBy: { number: 'desc' },
  })
  const team = await tx.team.findUniqueOrThrow({ where: { id: claim.teamId }, select: { fourEyes: true } })
  return {
    claim,
    live,
    facts: {
      claim: {
        wording: claim.wording,
        revealed: claim.revealedAt !== null,
        withdrawn: claim.withdrawnAt !== null,
        parked: claim.parkedAt !== null,
        hasVoices: hasVoices(claim),
      },
      mode: claim.mode ?? claim.article.mode,
      fourEyes: team.fourEyes,
      verdicts: await ruledVerdicts(tx, claimId),
      live: live && { ruledById: live.ruledById, approved: live.approvedAt !== null },
    },
  }
}

/** Throws `stale` with the claim as it is now unless the version that was sent, if one was, is the present one. */
export function matchClaim(tx: Transaction, call: Call, claim: WholeClaim): Promise<void> {
  return matchVersion(call.ifMatch, claim.version, () => viewClaim(tx, call.actor.userId, claim.id))
}

/** What a stored ruling says. */
export function contentOf(ruling: Ruling): RulingContent {
  return {
    rating: ruling.rating ?? '',
    saidRating: ruling.saidRating,
    summary: ruling.summary ?? '',
    explanation: ruling.explanation ?? '',
    citations: idsOf(ruling.citationIds),
    reason: ruling.reason ?? '',
    dissent: idsOf(ruling.dissentIds),
    asOf: ruling.asOf,
  }
}
