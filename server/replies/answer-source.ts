import type { NewEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import { addEvidence, type EvidencePlace } from '@/server/evidence/add'
import type { ReplyRow } from './load'
import { claimIdsIn } from './view'

/**
 * Brings an answer into the library, as correspondence that is open to the team, and makes it evidence of each claim
 * that was asked about, or of the article. It names who answered; the words stay with the request alone, so that one
 * place has to be redacted. Returns the source's id with the events of both.
 */
export async function addAnswerSource(
  tx: Transaction,
  reply: ReplyRow,
  { answeredAt, userId, now }: { answeredAt: Date; userId: string; now: Date },
): Promise<{ sourceId: string | null; events: NewEvent[] }> {
  const { article } = reply
  const source = {
    title: `Reply of ${reply.whom ?? 'somebody who was asked'}`,
    type: 'correspondence',
    tier: 'primary',
    access: 'offline',
    publishedAt: answeredAt.toISOString(),
  } as const
  const events: NewEvent[] = []
  let sourceId: string | null = null
  for (const claim of await lockClaims(tx, reply)) {
    const place: EvidencePlace = { article, claim }
    // The sample's sources are in no library that they could be chosen from.
    const input = sourceId === null || article.sample ? { source } : { sourceId }
    const added = await addEvidence(tx, { place, input, addedById: userId, now })
    sourceId ??= added.sourceId
    events.push(...added.events)
  }
  return { sourceId, events }
}

/** The claims that were asked about, locked in one order; `null` stands for the whole article. */
async function lockClaims(tx: Transaction, reply: ReplyRow): Promise<EvidencePlace['claim'][]> {
  const ids = claimIdsIn(reply)
  if (ids.length > 0)
    await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id" FOR UPDATE`
  const claims = await tx.claim.findMany({
    where: { id: { in: ids }, removedAt: null },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  })
  return claims.length > 0 ? claims : [null]
}
