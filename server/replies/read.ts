import { z } from 'zod'
import { soonMs } from '@/domain/replies/due'
import { replyView, type ReplyView } from '@/domain/replies/reply'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { viewReplies } from './view'

/** All requests for a reply of an article, by deadline, as its page shows them. Throws `not-found`. */
export async function readReplies(actor: Actor, articleId: string, now: Date): Promise<ReplyView[]> {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, articleId)
  const rows = await prisma.replyRequest.findMany({
    where: { articleId },
    orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
  })
  return viewReplies(prisma, rows, now)
}

const place = z.tuple([z.iso.datetime(), z.string()])

export const listReplies = operation({
  method: 'GET',
  path: '/articles/{id}/replies',
  summary: 'Who was asked for their side of an article, by deadline.',
  query: pageQuery,
  answer: pageOf(replyView),
  async run({ actor, params, query, now }) {
    const { prisma } = await getDatabase()
    const article = await findArticle(prisma, actor, params.id ?? '')
    const limit = query.limit ?? 50
    const after = placeOf(query.cursor, place)
    const rows = await prisma.replyRequest.findMany({
      where: {
        articleId: article.id,
        ...(after
          ? { OR: [{ deadline: { gt: after[0] } }, { deadline: after[0], id: { gt: after[1] } }] }
          : {}),
      },
      orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    })
    const views = await viewReplies(prisma, rows, now)
    return {
      body: page(
        views,
        limit,
        (reply) => reply,
        (reply) => [reply.deadline, reply.id],
      ),
    }
  },
})

/** A request for a reply that somebody should look after. */
export interface DueReply {
  id: string
  articleId: string
  articleTitle: string | null
  whom: string | null
  deadline: Date
  overdue: boolean
  /** Who recorded the request. */
  createdById: string
}

/**
 * The requests of a team without an answer whose deadline is past or less than a day away, the oldest deadline first.
 * Leaves out what was closed, archived articles and the sample.
 */
export async function dueReplies(tx: Transaction, teamId: string, now: Date): Promise<DueReply[]> {
  const rows = await tx.replyRequest.findMany({
    where: {
      teamId,
      answeredAt: null,
      closedAt: null,
      deadline: { lte: new Date(now.getTime() + soonMs) },
      article: { archivedAt: null, sample: false },
    },
    select: {
      ...{ id: true, articleId: true, whom: true, deadline: true, createdById: true },
      article: { select: { title: true } },
    },
    orderBy: [{ deadline: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ article, ...row }) => ({
    ...row,
    articleTitle: article.title,
    overdue: row.deadline <= now,
  }))
}
