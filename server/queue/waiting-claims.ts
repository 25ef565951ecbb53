import type { QueuePlaced } from '@/domain/queue/order'
import type { QueueKind } from '@/domain/queue/queue'
import { waitsFor } from '@/domain/queue/waiting'
import { whyItWaits } from '@/domain/queue/why'
import type { Role } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { claimStandings, standingCounts } from '@/server/verdicts/overview/standings'

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

/** Of what kinds the things are that wait for a person because of where claims stand, and how many of each. */
export async function waitingKinds(tx: Transaction, queue: QueueOf): Promise<Map<QueueKind, number>> {
  const kinds = new Map<QueueKind, number>()
  for (const { facts, count } of await standingCounts(tx, queue.teamId, queue.userId))
    for (const kind of waitsFor({ id: queue.userId, role: queue.role }, facts))
      kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  return kinds
}

/** What waits for a person because of where claims stand. */
export async function waitingClaims(tx: Transaction, queue: QueueOf): Promise<Waiting[]> {
  const me = { id: queue.userId, role: queue.role }
  const standings = await claimStandings(tx, queue.teamId, queue.userId)
  const waiting = standings.flatMap((claim) => waitsFor(me, claim).map((kind) => ({ kind, claim })))
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
    disagreement: claim.disagreement,
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
