import type { EditionCorrection } from '@/domain/exports/edition'
import type { NewEvent } from '@/domain/history/event'
import type { Article } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { digestOf, newId, newSalt } from '@/server/ids'
import { endNotices } from './notices'

/**
 * Stores what an edition corrected and takes back the notices that its claims are being reviewed: all of them where it
 * is about the whole check. Answers the events that tell of both.
 */
export async function storeCorrection(
  tx: Transaction,
  { article, publishedById, now }: { article: Article; publishedById: string; now: Date },
  correction: EditionCorrection,
): Promise<NewEvent[]> {
  const { number, edition, kind, summary, reason, claims, changes } = correction
  const salt = newSalt()
  await tx.correction.create({
    data: {
      ...{ id: newId(), teamId: article.teamId, articleId: article.id },
      ...{ number, edition, kind, summary, reason, claims, changes, salt },
      madeById: publishedById,
      madeAt: now,
    },
  })
  const digest = digestOf(salt, { summary, reason })
  const ended = await endNotices(tx, article.id, claims.length > 0 ? claims : null, now)
  return [
    {
      type: 'correction.made',
      data: { articleId: article.id, correction: number, edition, kind, claims, digest },
    },
    ...(ended.length > 0
      ? [{ type: 'review-notice.ended' as const, data: { articleId: article.id, claims: ended } }]
      : []),
  ]
}
