import { createHash } from 'node:crypto'
import { problem } from '@/domain/problem'
import type { Transaction } from '@/server/database/database'
import type { Answer, WriteContext } from './operation'

const dayMs = 24 * 60 * 60 * 1000

/**
 * The answer that the same request got before, or `null` when it is the first with its key. Takes a lock on the key
 * until the transaction ends: while the first still runs, another throws `in-progress`. The answer is kept in the
 * transaction of its effect, so that neither can be there without the other.
 */
export async function replayedAnswer(tx: Transaction, context: WriteContext): Promise<Answer | null> {
  const { idempotency, actor } = context
  if (!idempotency) return null
  const lock = createHash('sha256').update(`${actor.userId}\n${idempotency.key}`).digest().readBigInt64BE()
  const [taken] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lock}) AS free`
  if (!taken?.free) throw problem('in-progress', { retryAfterSeconds: 1 })
  const kept = await tx.idempotentAnswer.findUnique({
    where: { userId_key: { userId: actor.userId, key: idempotency.key } },
  })
  if (!kept || kept.createdAt.getTime() < context.now.getTime() - dayMs) return null
  if (kept.requestHash !== idempotency.requestHash) throw problem('key-reused')
  return {
    status: kept.status as Answer['status'] & number,
    body: JSON.parse(kept.body) as unknown,
    ...(kept.location === null ? {} : { location: kept.location }),
    ...(kept.etag === null ? {} : { version: Number(kept.etag) }),
  }
}

/** Keeps an answer for a day under the key of its request; forgets those that are older. */
export async function keepAnswer(tx: Transaction, context: WriteContext, answer: Answer): Promise<void> {
  const { idempotency, actor, now } = context
  if (!idempotency) return
  await tx.idempotentAnswer.deleteMany({
    where: { userId: actor.userId, createdAt: { lt: new Date(now.getTime() - dayMs) } },
  })
  await tx.idempotentAnswer.create({
    data: {
      userId: actor.userId,
      key: idempotency.key,
      requestHash: idempotency.requestHash,
      status: answer.status ?? 200,
      location: answer.location ?? null,
      etag: answer.version === undefined ? null : String(answer.version),
      body: JSON.stringify(answer.repeated ?? answer.body ?? null),
      createdAt: now,
    },
  })
}
