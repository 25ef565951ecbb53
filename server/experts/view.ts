import { expertStateOf, type ExpertView } from '@/domain/experts/expert'
import type { ExpertLink } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'

/** Experts as the team sees them, in the order given. */
export async function viewExperts(tx: Transaction, rows: ExpertLink[], now: Date): Promise<ExpertView[]> {
  const names = await peopleNamed(
    tx,
    rows.flatMap((row) => [row.userId, row.createdById]),
  )
  const claims = await tx.claim.findMany({
    where: { id: { in: rows.flatMap((row) => row.claimId ?? []) } },
    select: { id: true, number: true },
  })
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]))
  // That somebody filed is known to all; an event says so without a word of what.
  const filings = await tx.event.groupBy({
    by: ['actorId', 'claimId'],
    where: { type: 'verdict.filed', actorId: { in: rows.map((row) => row.userId) } },
  })
  return rows.map((row) => ({
    id: row.id,
    name: names(row.userId).name,
    affiliation: row.affiliation,
    anonymous: row.anonymous,
    claim: row.claimId === null ? null : (numbers.get(row.claimId) ?? null),
    state: expertStateOf(row, now),
    conflict: row.conflict,
    declaredAt: row.declaredAt?.toISOString() ?? null,
    filed: filings.filter(({ actorId }) => actorId === row.userId).length,
    expiresAt: row.expiresAt.toISOString(),
    invitedBy: names(row.createdById),
    createdAt: row.createdAt.toISOString(),
  }))
}

/** One expert as the team sees them. */
export async function viewExpert(tx: Transaction, id: string, now: Date): Promise<ExpertView> {
  const row = await tx.expertLink.findUniqueOrThrow({ where: { id } })
  const [view] = await viewExperts(tx, [row], now)
  if (!view) throw new Error(`Expert ${id} is gone`)
  return view
}
