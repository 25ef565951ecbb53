import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { allow } from '@/server/write'

/** What every view of a discussion and every act on it needs. */
export const wholeThread = {
  include: {
    article: true,
    suggestion: true,
    comments: {
      orderBy: { number: 'asc' as const },
      include: { earlier: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] } },
    },
  },
}
export type WholeThread = Prisma.ThreadGetPayload<typeof wholeThread>

/** Which claim a thread is about, as its events name it. */
export interface ThreadPlace {
  articleId: string
  claimId: string | null
  number: number | null
}

export interface FoundThread {
  thread: WholeThread
  place: ThreadPlace
}

/** The thread with this id, if the actor is in its team and its claim was not removed. Throws `not-found`. */
export async function findThread(tx: Transaction, actor: Actor, id: string): Promise<FoundThread> {
  const thread = await tx.thread.findUnique({ where: { id }, ...wholeThread })
  if (!thread) throw problem('not-found')
  allow(actor, 'article.read', { teamId: thread.teamId })
  const { articleId, claimId } = thread
  if (claimId === null) return { thread, place: { articleId, claimId, number: null } }
  const claim = await tx.claim.findUnique({ where: { id: claimId } })
  if (!claim || claim.removedAt) throw problem('not-found')
  return { thread, place: { articleId, claimId, number: claim.number } }
}

/** The same with its row locked until the transaction ends, so that comments get their numbers one by one. */
export async function lockThread(tx: Transaction, actor: Actor, id: string): Promise<FoundThread> {
  await tx.$queryRaw`SELECT 1 FROM "Thread" WHERE "id" = ${id} FOR UPDATE`
  return findThread(tx, actor, id)
}
