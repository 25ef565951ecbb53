import { z } from 'zod'
import { replyDue } from '@/domain/replies/due'
import { replyWays, type ReplyView } from '@/domain/replies/reply'
import type { ReplyRequest } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { digestOf } from '@/server/ids'
import { peopleNamed } from '@/server/team/people'

const idsSchema = z.array(z.string())
const waySchema = z.enum(replyWays)

/** The claims that a request is about, by id; none is the whole article. */
export function claimIdsIn(reply: Pick<ReplyRequest, 'claimIds'>): string[] {
  return idsSchema.parse(reply.claimIds)
}

/** What history keeps of the words of a request. */
export function replyDigest(
  salt: string,
  reply: Pick<ReplyRequest, 'whom' | 'how' | 'contact' | 'question' | 'answer' | 'publicStatement'>,
): string {
  const { whom, how, contact, question, answer, publicStatement } = reply
  return digestOf(salt, { whom, how, contact, question, answer, publicStatement })
}

/** Requests as the team sees them, in the order given. */
export async function viewReplies(tx: Transaction, rows: ReplyRequest[], now: Date): Promise<ReplyView[]> {
  const claims = await tx.claim.findMany({
    where: { id: { in: rows.flatMap(claimIdsIn) }, removedAt: null },
    select: { id: true, number: true },
  })
  const numbers = new Map(claims.map((claim) => [claim.id, claim.number]))
  const names = await peopleNamed(
    tx,
    rows.map((row) => row.createdById),
  )
  return rows.map((row) => ({
    id: row.id,
    articleId: row.articleId,
    whom: row.whom,
    how: waySchema.parse(row.how),
    contact: row.contact,
    question: row.question,
    claims: claimIdsIn(row).flatMap((id) => numbers.get(id) ?? []),
    askedAt: row.askedAt.toISOString(),
    deadline: row.deadline.toISOString(),
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    publicStatement: row.publicStatement,
    closedAt: row.closedAt?.toISOString() ?? null,
    due: replyDue(row, now),
    sourceId: row.sourceId,
    createdBy: names(row.createdById),
    version: row.version,
  }))
}

/** One request as the team sees it. */
export async function viewReply(tx: Transaction, id: string, now: Date): Promise<ReplyView> {
  const row = await tx.replyRequest.findUniqueOrThrow({ where: { id } })
  const [view] = await viewReplies(tx, [row], now)
  if (!view) throw new Error(`Reply request ${id} is gone`)
  return view
}
