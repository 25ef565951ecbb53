import { voiceSchema } from '@/domain/claims/claim'
import type { ClaimChange, ClaimFields } from '@/domain/claims/change'
import type { NewEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import { z } from 'zod'
import type { WholeClaim } from './load'
import { keepVersion } from './versions'

/** What a claim says now, as `claimChange` compares it with a patch. */
export function fieldsOf(claim: WholeClaim): ClaimFields {
  return {
    ...claim,
    voices: z.array(voiceSchema).parse(claim.voices),
    dueAt: claim.dueAt?.toISOString() ?? null,
  }
}

/**
 * Stores a change of a locked claim with the version that it makes, and returns its event. Spans and assignments are
 * stored by the caller before. Another wording under a ruling that stands asks for another look at it.
 */
export async function storeChange(
  tx: Transaction,
  who: { actor: { userId: string }; now: Date },
  claim: Pick<WholeClaim, 'id' | 'articleId' | 'number' | 'wording'>,
  { fields, changed, rewords }: ClaimChange,
): Promise<NewEvent> {
  const { dueAt, ...plain } = fields
  const ruled = rewords && (await tx.ruling.count({ where: { claimId: claim.id, reopenedAt: null } })) > 0
  const { statement, kind, voices, version, wording } = await tx.claim.update({
    where: { id: claim.id },
    data: {
      ...plain,
      ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }),
      wording: claim.wording + (rewords ? 1 : 0),
      ...(ruled ? { recheck: true } : {}),
      version: { increment: 1 },
    },
  })
  const spans = await tx.span.findMany({ where: { claimId: claim.id }, orderBy: { position: 'asc' } })
  const digest = await keepVersion(tx, {
    claimId: claim.id,
    version,
    wording,
    words: { statement, kind, voices, quotes: spans.map((span) => span.exact) },
    actorId: who.actor.userId,
    now: who.now,
  })
  const { articleId, id: claimId, number } = claim
  return { type: 'claim.changed', data: { articleId, claimId, number, changed, wording, digest } }
}
