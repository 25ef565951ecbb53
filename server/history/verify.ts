import { verifyChain, type StoredEvent } from '@/domain/history/chain'
import { parseEvent } from '@/domain/history/event'
import type { Transaction } from '@/server/database/database'
import { sha256Hex } from '@/server/ids'

/** What verifying a chain found: how far it goes, and the first thing that is wrong, if any. */
export interface VerifiedChain {
  chainId: string
  teamId: string
  events: number
  head: string
  broken: { seq: number; sentence: string } | null
  /** What was taken away for good: which event says so, and what kind of thing it was. */
  redactions: { seq: number; at: string; kind: string }[]
}

/** Verifies every chain of a team, or of all: each event against its hash, its row, the one before, and the head. */
export async function verifyHistory(tx: Transaction, teamId?: string): Promise<VerifiedChain[]> {
  const chains = await tx.chain.findMany({ where: teamId ? { teamId } : {}, orderBy: { id: 'asc' } })
  const found: VerifiedChain[] = []
  for (const chain of chains) {
    const events = await tx.event.findMany({ where: { chainId: chain.id }, orderBy: { seq: 'asc' } })
    const broken = verifyChain(chain.id, events, chain, sha256Hex) ?? rowsThatDiffer(events)
    found.push({
      chainId: chain.id,
      teamId: chain.teamId,
      events: events.length,
      head: chain.hash,
      broken,
      redactions: carriedOut(events),
    })
  }
  const orphans = await tx.event.findMany({
    where: { chainId: { notIn: chains.map((chain) => chain.id) }, ...(teamId ? { teamId } : {}) },
    take: 1,
  })
  for (const { chainId, seq, teamId: owner } of orphans)
    found.push({
      chainId,
      teamId: owner,
      events: 0,
      head: '',
      broken: { seq, sentence: 'Its chain has no head any more.' },
      redactions: [],
    })
  return found
}

function carriedOut(events: StoredEvent[]): VerifiedChain['redactions'] {
  return events.flatMap((stored) => {
    const event = parseEvent(stored.canonical)
    return event?.type === 'redaction.carried-out'
      ? [{ seq: stored.seq, at: event.at, kind: event.data.kind }]
      : []
  })
}

/** The columns beside the canonical text are an index into it; they must say the same. */
function rowsThatDiffer(
  events: (StoredEvent & {
    type: string
    actorId: string
    at: Date
    articleId: string | null
    claimId: string | null
  })[],
): { seq: number; sentence: string } | null {
  for (const row of events) {
    const event = parseEvent(row.canonical)
    const data = event?.data as { articleId?: string; claimId?: string } | undefined
    const same =
      event?.type === row.type &&
      event.actorId === row.actorId &&
      event.at === row.at.toISOString() &&
      (data?.articleId ?? null) === row.articleId &&
      (data?.claimId ?? null) === row.claimId
    if (!same)
      return { seq: row.seq, sentence: `The row of event ${row.seq} says something else than its text.` }
  }
  return null
}
