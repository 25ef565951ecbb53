import { problem } from '@/domain/problem'
import { can, type Act, type Actor, type Subject } from '@/domain/team/roles'
import type { NewEvent } from '@/domain/history/event'
import type { Transaction } from './database/database'
import { getDatabase } from './database/open'
import { wake } from './database/wake'
import { record, type ChainName } from './history/record'
import { keepAnswer, replayedAnswer } from './http/idempotency'
import type { Answer, WriteContext } from './http/operation'

/** What the change of a write leaves to be told: its events, in which chain, and what to answer. */
export interface Change {
  chain: ChainName
  events: NewEvent[]
  /** Reads the answer within the transaction, after the events have their places. */
  answer: (tx: Transaction, seq: number) => Promise<Answer>
}

/** The four steps of a write after its input was parsed, in their order (DESIGN §5). */
export interface WriteSteps<Loaded, Decision> {
  /** Loads what the write is about, with the subject's row locked. Throws `not-found`. */
  load: (tx: Transaction) => Promise<Loaded>
  /** Throws `not-allowed`, or `not-found` for what is not the actor's to know. */
  allow: (loaded: Loaded) => void
  /** A pure function of the domain. */
  decide: (loaded: Loaded) => Decision
  /** Writes the change; the events are appended after it, so that the chain's head is locked last. */
  record: (tx: Transaction, loaded: Loaded, decision: Decision) => Promise<Change>
}

/**
 * The one write path: load → allow → decide → record in one transaction, then the answer. A POST with an
 * Idempotency-Key that was answered before gets that answer again and does nothing. Wakes the live feeds on commit.
 */
export async function write<Loaded, Decision>(
  context: WriteContext,
  steps: WriteSteps<Loaded, Decision>,
): Promise<Answer> {
  const database = await getDatabase()
  return database.transaction(async (tx) => {
    const replayed = await replayedAnswer(tx, context)
    if (replayed) return replayed
    const loaded = await steps.load(tx)
    steps.allow(loaded)
    const decision = steps.decide(loaded)
    const change = await steps.record(tx, loaded, decision)
    const seq = change.events.length > 0 ? await tell(tx, context, change) : 0
    const answer = await change.answer(tx, seq)
    await keepAnswer(tx, context, answer)
    return answer
  })
}

async function tell(tx: Transaction, context: WriteContext, change: Change): Promise<number> {
  const seq = await record(tx, change.chain, context.actor.userId, context.now, change.events)
  await wake(tx, change.chain.teamId)
  return seq
}

/** Throws unless the actor may do this; what is not theirs to know does not exist. */
export function allow(actor: Actor, act: Act, subject: Subject): void {
  const answer = can(actor, act, subject)
  if (answer === 'unknown') throw problem('not-found')
  if (answer === 'no') throw problem('not-allowed')
}
