import { redactionState, whyNotCarryOut, type Redactor } from '@/domain/redaction/decide'
import { redactionKindSchema, type RedactionView } from '@/domain/redaction/redaction'
import { roleSchema } from '@/domain/team/roles'
import type { Redaction } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { findText } from './kinds'

/** The people of a team who may have a say in a redaction, as they are now. */
export async function readRedactors(tx: Transaction, teamId: string): Promise<Redactor[]> {
  const members = await tx.membership.findMany({
    where: { teamId, removedAt: null },
    select: { userId: true, role: true },
  })
  return members.map(({ userId, role }) => ({ userId, role: roleSchema.parse(role) }))
}

/** Redactions of one team as a member sees them: what they are about, never a word of it. */
export async function viewRedactions(
  tx: Transaction,
  viewerId: string,
  teamId: string,
  rows: Redaction[],
): Promise<RedactionView[]> {
  const members = await readRedactors(tx, teamId)
  const people = rows.flatMap((row) => [row.requestedById, row.carriedOutById ?? row.requestedById])
  const names = await peopleNamed(tx, people)
  const reasons = await tx.reason.findMany({ where: { id: { in: rows.map((row) => row.reasonId) } } })
  const texts = new Map(reasons.map((reason) => [reason.id, reason.text]))
  const views: RedactionView[] = []
  for (const row of rows) {
    const kind = redactionKindSchema.parse(row.kind)
    const state = redactionState(row)
    const found = await findText[kind](tx, row.subjectId, { viewer: null, lock: false })
    views.push({
      id: row.id,
      kind,
      subjectId: row.subjectId,
      subject: found?.subject ?? 'Something that is not there any more',
      articleId: row.articleId,
      reason: texts.get(row.reasonId) ?? null,
      requestedBy: names(row.requestedById),
      createdAt: row.createdAt.toISOString(),
      state,
      carriedOutBy: row.carriedOutById === null ? null : names(row.carriedOutById),
      carriedOutAt: row.carriedOutAt?.toISOString() ?? null,
      mayCarryOut: whyNotCarryOut(viewerId, { state, requestedById: row.requestedById }, members) === null,
    })
  }
  return views
}
