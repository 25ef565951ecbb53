import { signOffDecisions, signOffKindSchema, type SignOffView } from '@/domain/sign-offs/sign-off'
import { signOffStateOf } from '@/domain/sign-offs/state'
import { z } from 'zod'
import type { SignOff } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'

const decisionSchema = z.enum(signOffDecisions)

/** Sign-offs as the team sees them, in the order given; `presentHash` is that of the article as it is now. */
export async function viewSignOffs(
  tx: Transaction,
  rows: SignOff[],
  presentHash: string,
  now: Date,
): Promise<SignOffView[]> {
  const names = await peopleNamed(
    tx,
    rows.flatMap((row) => [row.requestedById, ...(row.signerId === null ? [] : [row.signerId])]),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: signOffKindSchema.parse(row.kind),
    signer: {
      id: row.signerId,
      name: row.signerName ?? names(row.signerId ?? '').name,
      byLink: row.tokenHash !== null,
    },
    state: signOffStateOf(row, presentHash, now),
    contentHash: row.contentHash,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: row.note,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    requestedBy: names(row.requestedById),
    createdAt: row.createdAt.toISOString(),
  }))
}

/** One sign-off as the team sees it. */
export async function viewSignOff(
  tx: Transaction,
  id: string,
  presentHash: string,
  now: Date,
): Promise<SignOffView> {
  const row = await tx.signOff.findUniqueOrThrow({ where: { id } })
  const [view] = await viewSignOffs(tx, [row], presentHash, now)
  if (!view) throw new Error(`Sign-off ${id} is gone`)
  return view
}

/** What was decided last, for the one who decided. */
export function decidedOf(row: SignOff) {
  const { decision, contentHash, decidedAt, note } = row
  if (decision === null || contentHash === null || decidedAt === null) return null
  return { decision: decisionSchema.parse(decision), contentHash, at: decidedAt.toISOString(), note }
}
