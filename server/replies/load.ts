import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { allow } from '@/server/write'

export type ReplyRow = Prisma.ReplyRequestGetPayload<{ include: { article: true } }>

/** The request with this id, locked until the transaction ends, if the actor is in its team. Throws `not-found`. */
export async function lockReply(tx: Transaction, actor: Actor, id: string): Promise<ReplyRow> {
  await tx.$queryRaw`SELECT 1 FROM "ReplyRequest" WHERE "id" = ${id} FOR UPDATE`
  const reply = await tx.replyRequest.findUnique({ where: { id }, include: { article: true } })
  if (!reply) throw problem('not-found')
  allow(actor, 'article.read', { teamId: reply.teamId })
  return reply
}

/** The ids of an article's claims by their numbers, in that order. Throws `invalid` for one that is not there. */
export async function claimIdsOf(tx: Transaction, articleId: string, numbers: number[]): Promise<string[]> {
  const claims = await tx.claim.findMany({
    where: { articleId, removedAt: null, number: { in: numbers } },
    select: { id: true, number: true },
  })
  const byNumber = new Map(claims.map((claim) => [claim.number, claim.id]))
  const errors = numbers.flatMap((number, index) =>
    byNumber.has(number)
      ? []
      : [{ path: `/claims/${index}`, message: `The article has no claim ${number}.` }],
  )
  if (errors.length > 0) throw problem('invalid', { errors })
  return [...new Set(numbers)].flatMap((number) => byNumber.get(number) ?? [])
}
