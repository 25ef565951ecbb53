import { whyItWaits } from '@/domain/queue/why'
import { atLeast } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { dueReplies } from '@/server/replies/read'
import { peopleNamed } from '@/server/team/people'
import type { QueueOf, Waiting } from './waiting-claims'

const elsewhere = { claimId: null, threadId: null, replyId: null, signOffId: null }
const plain = { forAnybody: false, disagreement: 0, priority: null }
const inUse = { archivedAt: null, sample: false }

/** What waits for a person outside of the life of claims: mentions, replies that are due, sign-offs. */
export async function waitingTalks(tx: Transaction, queue: QueueOf): Promise<Waiting[]> {
  return [...(await mentions(tx, queue)), ...(await replies(tx, queue)), ...(await signOffs(tx, queue))]
}

/** Open discussions that mention me and in which I have not answered since. */
async function mentions(tx: Transaction, { teamId, userId }: QueueOf): Promise<Waiting[]> {
  const comments = await tx.comment.findMany({
    where: {
      mentions: { array_contains: [userId] },
      authorId: { not: userId },
      thread: { teamId, resolvedAt: null, article: inUse },
    },
    include: {
      thread: {
        include: {
          comments: {
            where: { authorId: userId },
            select: { number: true },
            orderBy: { number: 'desc' },
            take: 1,
          },
        },
      },
    },
    orderBy: { number: 'asc' },
  })
  const open = comments.filter((comment) => comment.number > (comment.thread.comments[0]?.number ?? 0))
  const newest = new Map(open.map((comment) => [comment.threadId, comment]))
  const claims = await tx.claim.findMany({
    where: {
      id: { in: [...newest.values()].flatMap(({ thread }) => thread.claimId ?? []) },
      removedAt: null,
      parkedAt: null,
      withdrawnAt: null,
    },
    select: { id: true },
  })
  const live = new Set(claims.map((claim) => claim.id))
  const names = await peopleNamed(
    tx,
    [...newest.values()].map((comment) => comment.authorId),
  )
  return [...newest.values()].flatMap(({ thread, authorId, createdAt }): Waiting[] =>
    thread.claimId !== null && !live.has(thread.claimId)
      ? []
      : [
          {
            ...elsewhere,
            ...plain,
            id: `mention-${thread.id}`,
            kind: 'mention',
            articleId: thread.articleId,
            claimId: thread.claimId,
            threadId: thread.id,
            dueAt: null,
            createdAt: createdAt.toISOString(),
            why: whyItWaits('mention', { person: names(authorId).name }),
          },
        ],
  )
}

/** Requests for a reply whose time is over or nearly so, for whoever asked and for editors. */
async function replies(tx: Transaction, { teamId, userId, role, now }: QueueOf): Promise<Waiting[]> {
  if (!atLeast(role, 'reviewer')) return []
  const due = await dueReplies(tx, teamId, now)
  const mine = due.filter((reply) => reply.createdById === userId || atLeast(role, 'editor'))
  return mine.map((reply) => ({
    ...elsewhere,
    ...plain,
    id: `reply-${reply.id}`,
    kind: 'reply',
    articleId: reply.articleId,
    replyId: reply.id,
    dueAt: reply.deadline.toISOString(),
    createdAt: reply.deadline.toISOString(),
    why: whyItWaits('reply', reply.whom ? { person: reply.whom } : {}),
  }))
}

/** Sign-offs that I am asked for and have not given or refused. */
async function signOffs(tx: Transaction, { teamId, userId, now }: QueueOf): Promise<Waiting[]> {
  const asked = await tx.signOff.findMany({
    where: {
      teamId,
      signerId: userId,
      decision: null,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      article: inUse,
    },
    select: { id: true, articleId: true, requestedById: true, createdAt: true, expiresAt: true },
  })
  const names = await peopleNamed(
    tx,
    asked.map((one) => one.requestedById),
  )
  return asked.map((one) => ({
    ...elsewhere,
    ...plain,
    id: `sign-off-${one.id}`,
    kind: 'sign-off',
    articleId: one.articleId,
    signOffId: one.id,
    dueAt: one.expiresAt?.toISOString() ?? null,
    createdAt: one.createdAt.toISOString(),
    why: whyItWaits('sign-off', { person: names(one.requestedById).name }),
  }))
}
