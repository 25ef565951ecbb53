import type { NewEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import { transaction } from '@/server/database/transaction'
import { wake } from '@/server/database/wake'
import { record, teamChain } from '@/server/history/record'
import { keepAnswer, replayedAnswer } from '@/server/http/idempotency'
import type { Answer, WriteContext } from '@/server/http/operation'

/**
 * The write path of what is no team's (a person's own tokens, sessions, password) and of people who are not signed in
 * yet: one transaction, and a POST with an Idempotency-Key that was answered before gets that answer again.
 */
export async function writeOnce(
  context: WriteContext,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  return transaction(async (tx) => {
    const replayed = await replayedAnswer(tx, context)
    if (replayed) return replayed
    const answer = await work(tx)
    await keepAnswer(tx, context, answer)
    return answer
  })
}

/** Records what somebody did in a team's history and wakes its live feeds; the last thing that a write does. */
export async function recordInTeam(
  tx: Transaction,
  teamId: string,
  actorId: string,
  now: Date,
  events: NewEvent[],
): Promise<void> {
  await record(tx, teamChain(teamId), actorId, now, events)
  await wake(tx, teamId)
}
