import { canonicalEvent, chainStart, type NewEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import { sha256Hex } from '@/server/ids'

/** The chain that an article's events belong to: its team's, or its own where it is the sample. */
export function chainOf(article: { id: string; teamId: string; sample: boolean }): ChainName {
  return article.sample ? { id: `sample-${article.id}`, teamId: article.teamId } : teamChain(article.teamId)
}

/** The chain of everything that a team does. */
export function teamChain(teamId: string): ChainName {
  return { id: teamId, teamId }
}

export interface ChainName {
  id: string
  teamId: string
}

/**
 * Appends events to a chain in the transaction of the change that they tell of. Locks the chain's head, so it must be
 * the last thing that a write does. Returns the newest `seq`.
 */
export async function record(
  tx: Transaction,
  chain: ChainName,
  actorId: string,
  now: Date,
  events: NewEvent[],
): Promise<number> {
  await tx.$executeRaw`INSERT INTO "Chain" ("id", "teamId", "seq", "hash") VALUES (${chain.id}, ${chain.teamId}, 0, ${chainStart}) ON CONFLICT DO NOTHING`
  const [head] = await tx.$queryRaw<{ seq: number; hash: string }[]>`
    SELECT "seq", "hash" FROM "Chain" WHERE "id" = ${chain.id} FOR UPDATE`
  let { seq, hash } = head ?? { seq: 0, hash: chainStart }
  const rows = events.map((event) => {
    seq += 1
    const canonical = canonicalEvent({
      ...event,
      chain: chain.id,
      seq,
      at: now.toISOString(),
      actorId,
      prev: hash,
    })
    hash = sha256Hex(canonical)
    return {
      chainId: chain.id,
      seq,
      teamId: chain.teamId,
      articleId: 'articleId' in event.data ? event.data.articleId : null,
      claimId: 'claimId' in event.data ? event.data.claimId : null,
      type: event.type,
      actorId,
      at: now,
      canonical,
      hash,
    }
  })
  if (rows.length === 0) return seq
  await tx.event.createMany({ data: rows })
  await tx.chain.update({ where: { id: chain.id }, data: { seq, hash } })
  return seq
}
