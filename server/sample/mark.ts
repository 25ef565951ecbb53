import type { NewEvent } from '@/domain/history/event'
import { storeSpans } from '@/server/claims/placing'
import { keepVersion } from '@/server/claims/versions'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import type { SampleFrame } from './frame'
import { placeOf } from './place'
import type { SampleClaim } from './sample-claim'

/** Stores one claim of the sample as if it had been marked, and returns its id with the event that tells of it. */
export async function markSampleClaim(
  tx: Transaction,
  { teamId, articleId, authors }: SampleFrame,
  revision: { id: string; text: string },
  { claim, number, at }: { claim: SampleClaim; number: number; at: Date },
): Promise<{ id: string; event: NewEvent }> {
  const id = newId()
  const { statement, kind, voices, reason, quotes } = claim
  const markedById = authors[claim.markedBy]
  await tx.claim.create({
    data: { id, articleId, teamId, number, statement, kind, voices, reason, markedById, createdAt: at },
  })
  await storeSpans(
    tx,
    id,
    revision,
    quotes.map((quote) => placeOf(revision.text, quote)),
  )
  const words = { statement, kind, voices, quotes }
  const digest = await keepVersion(tx, {
    claimId: id,
    version: 1,
    wording: 1,
    words,
    actorId: markedById,
    now: at,
  })
  return { id, event: { type: 'claim.marked', data: { articleId, claimId: id, number, digest } } }
}
