import type { CheckRules } from '@/domain/verdicts/rules-change'
import { storedDraft, type StoredDraft } from '@/domain/verdicts/draft'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { lockClaim, type WholeClaim } from '@/server/claims/load'
import { wholeVerdict, type WholeVerdict } from './view'

/** A claim, locked, with the actor's own verdict on it. */
export interface ClaimAndMine {
  claim: WholeClaim
  mine: WholeVerdict | null
  draft: StoredDraft | null
}

/**
 * Locks a claim and loads the actor's own verdict. A removed claim is still there for whoever has a draft on it: the
 * draft stays theirs.
 */
export async function lockWithMine(tx: Transaction, actor: Actor, claimId: string): Promise<ClaimAndMine> {
  const mine = await tx.verdict.findUnique({
    where: { claimId_authorId: { claimId, authorId: actor.userId } },
    select: { id: true },
  })
  const claim = await lockClaim(tx, actor, claimId, { removedToo: mine !== null })
  const verdict = await tx.verdict.findUnique({
    where: { claimId_authorId: { claimId, authorId: actor.userId } },
    ...wholeVerdict,
  })
  const draft = verdict?.draft === null || !verdict ? null : storedDraft.parse(verdict.draft)
  return { claim, mine: verdict, draft }
}

/** Whether somebody other than the outlet speaks in a claim: then its verdicts have two layers. */
export function hasVoices(claim: { voices: unknown }): boolean {
  return Array.isArray(claim.voices) && claim.voices.length > 0
}

/** What a claim is checked by, for the rules of the domain. */
export function rulesOf(claim: {
  mode: string | null
  quorum: number | null
  article: { mode: string; quorum: number }
}): CheckRules {
  return {
    claimMode: claim.mode,
    claimQuorum: claim.quorum,
    articleMode: claim.article.mode,
    articleQuorum: claim.article.quorum,
  }
}
