import type { NotificationView } from '@/domain/notifications/view'
import { notificationPath, notificationSentence } from '@/domain/notifications/sentence'
import type { Notification } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'
import { reasonOf } from './settings-of'

/** Notifications with their sentences, made of names and numbers as they are now. */
export async function viewNotifications(
  tx: Transaction,
  rows: readonly Notification[],
): Promise<NotificationView[]> {
  const names = await peopleNamed(
    tx,
    rows.map(({ actorId }) => actorId),
  )
  const articles = await tx.article.findMany({
    where: { id: { in: rows.flatMap(({ articleId }) => articleId ?? []) } },
    select: { id: true, title: true },
  })
  const claims = await tx.claim.findMany({
    where: { id: { in: rows.flatMap(({ claimId }) => claimId ?? []) } },
    select: { id: true, number: true },
  })
  return rows.flatMap((row) => {
    const reason = reasonOf(row.reason)
    if (!reason) return []
    const claimNumber = claims.find(({ id }) => id === row.claimId)?.number ?? null
    const article = articles.find(({ id }) => id === row.articleId)
    return [
      {
        id: row.id,
        reason,
        sentence: notificationSentence(reason, { actor: names(row.actorId).name, claimNumber }),
        articleId: row.articleId,
        articleTitle: article?.title ?? null,
        claimNumber,
        threadId: row.threadId,
        at: row.at.toISOString(),
        readAt: row.readAt?.toISOString() ?? null,
        href: notificationPath(reason, { articleId: article?.id ?? null, claimNumber }),
      },
    ]
  })
}
