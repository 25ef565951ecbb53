import type { QueuePlaced } from '@/domain/queue/order'
import type { QueueKind } from '@/domain/queue/queue'
import { waitsFor } from '@/domain/queue/waiting'
import { whyItWaits } from '@/domain/queue/why'
import { atLeast, type Role } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { disagreements } from '@/server/verdicts/overview/disagreements'
import { claimStandings } from '@/server/verdicts/overview/standings'

/** One thing that waits, before its claim is read. */
export interface Waiting extends QueuePlaced {
  kind: QueueKind
  articleId: string
  claimId: string | null
  threadId: string | null
  replyId: string | null
  signOffId: string | null
  why: string
}

/** Whose queue of which team. */
export interface QueueOf {
  teamId: string
  userId: string
  role: Role
  now: Date
}

async function found(tx: Transaction, queue: QueueOf, tellApart: boolean) {
  const standings = await claimStandings(tx, queue.teamId, queue.userId, { tellApart })
  const me = { id: queue.userId, role: queue.role }
  return standings.flatMap((claim) => waitsFor(me, claim).map((kind) => ({ kind, claim })))
}

/** Of what kinds the things are that wait for a person because of where claims stand: for a count. */
export async function waitingKinds(tx: Transaction, queue: QueueOf): Promise<QueueKind[]> {
  return (await found(tx, queue, false)).map(({ kind }) => kind)
}

/** What waits for a person because of where claims stand. */
export async function waitingClaims(tx: Transaction, queue: QueueOf): Promise<Waiting[]> {
  const waiting = await found(tx, queue, atLeast(queue.role, 'editor'))
  const disputed = waiting.filter(({ claim }) => claim.state === 'disputed').map(({ claim }) => claim.id)
  const apart = await disagreements(tx, queue.userId, queue.teamId, [...new Set(disputed)])
  const names = await peopleNamed(
    tx,
    waiting.flatMap(({ claim }) => claim.ruledById ?? []),
  )
  return waiting.map(({ kind, claim }) => ({
    id: `${kind}-${claim.id}`,
    kind,
    forAnybody: kind === 'quorum',
    articleId: claim.articleId,
    claimId: claim.id,
    threadId: null,
    replyId: null,
    signOffId: null,
    dueAt: claim.dueAt,
    priority: claim.priority,
    disagreement: apart.get(claim.id) ?? 0,
    createdAt: claim.createdAt,
    why: whyItWaits(kind, {
      filed: claim.counted,
      quorum: claim.quorum,
      state: claim.state,
      countersign: claim.ruledById === null,
      ...(claim.ruledById ? { person: names(claim.ruledById).name } : {}),
    }),
  }))
}
