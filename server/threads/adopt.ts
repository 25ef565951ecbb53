import { z } from 'zod'
import { voiceSchema } from '@/domain/claims/claim'
import { claimChange } from '@/domain/claims/change'
import type { NewEvent } from '@/domain/history/event'
import type { WholeClaim } from '@/server/claims/load'
import { keepVersion } from '@/server/claims/versions'
import type { Transaction } from '@/server/database/database'
import type { Call } from '@/server/http/operation'
import { contentOf, type LockedForRuling } from '@/server/rulings/load'
import { storeRuling } from '@/server/rulings/store'

/** Gives a locked claim another statement, by the rule of every change of a claim: its wording and version grow. */
export async function adoptStatement(
  tx: Transaction,
  call: Call,
  claim: WholeClaim,
  statement: string,
): Promise<NewEvent[]> {
  const quotes = claim.spans.map((span) => span.exact)
  const voices = z.array(voiceSchema).parse(claim.voices)
  const now = { ...claim, voices, dueAt: claim.dueAt?.toISOString() ?? null }
  const { fields, changed, rewords } = claimChange(
    now,
    { statement },
    { before: quotes, after: quotes, moved: false },
    false,
  )
  const after = await tx.claim.update({
    where: { id: claim.id },
    data: {
      statement: fields.statement ?? statement,
      wording: claim.wording + (rewords ? 1 : 0),
      version: { increment: 1 },
    },
  })
  const { wording, version } = after
  const digest = await keepVersion(tx, {
    claimId: claim.id,
    version,
    wording,
    words: { statement: after.statement, kind: after.kind, voices: after.voices, quotes },
    actorId: call.actor.userId,
    now: call.now,
  })
  const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
  return [{ type: 'claim.changed', data: { ...subject, changed, wording, digest } }]
}

/**
 * Rules anew with another text and the same ratings. Whoever takes it over rules: where four eyes are asked for and
 * they filed a verdict on the claim themselves, the ruling waits for somebody else's approval.
 */
export async function adoptRulingText(
  tx: Transaction,
  call: Call,
  { claim, live, facts }: LockedForRuling,
  text: { summary?: string; explanation?: string },
): Promise<NewEvent[]> {
  if (!live) throw new Error(`Claim ${claim.id} has no ruling`)
  const actorId = call.actor.userId
  const filed = facts.verdicts.some((verdict) => verdict.authorId === actorId)
  const waits = filed && (facts.fourEyes || facts.mode === 'countersign')
  return storeRuling(tx, {
    claim,
    content: { ...contentOf(live), ...text },
    scaleVersion: live.scaleVersion,
    ruledById: actorId,
    ruledAt: call.now,
    approvedById: waits ? null : actorId,
    now: call.now,
  })
}
