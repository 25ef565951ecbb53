import { parseEvent } from '@/domain/history/event'
import type { Database } from '@/server/database/database'
import { notify, type NewNotification } from './notify'

const DAY_MS = 86_400_000

/** Tells whoever asked for a reply that its deadline is within a day, or was within the last week. */
export async function notifyDueReplies(database: Database, now: Date): Promise<void> {
  const requests = await database.prisma.replyRequest.findMany({
    where: {
      answeredAt: null,
      closedAt: null,
      deadline: { gt: new Date(now.getTime() - 7 * DAY_MS), lt: new Date(now.getTime() + DAY_MS) },
    },
    select: { id: true, teamId: true, articleId: true, createdById: true },
  })
  for (const request of requests) {
    await database.transaction(async (tx) => {
      const events = await tx.event.findMany({ where: { articleId: request.articleId, type: 'reply.asked' } })
      const asked = events
        .flatMap(({ canonical }) => parseEvent(canonical) ?? [])
        .find((event) => event.type === 'reply.asked' && event.data.replyId === request.id)
      if (!asked) return
      const told: NewNotification = {
        userId: request.createdById,
        reason: 'reply-due',
        chainId: asked.chain,
        seq: asked.seq,
        articleId: request.articleId,
        claimId: null,
        threadId: null,
        actorId: asked.actorId,
        at: now,
      }
      await notify(tx, request.teamId, [told], now)
    })
  }
}
