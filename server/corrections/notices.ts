import type { ReviewNoticeView } from '@/domain/corrections/review-notice'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'

/** The notices that readers of an article see, by the number of their claim. */
export async function openNotices(tx: Transaction, articleId: string): Promise<ReviewNoticeView[]> {
  const rows = await tx.reviewNotice.findMany({
    where: { articleId, endedAt: null },
    orderBy: [{ claim: 'asc' }, { startedAt: 'asc' }, { id: 'asc' }],
  })
  const names = await peopleNamed(
    tx,
    rows.map(({ startedById }) => startedById),
  )
  return rows.map(({ claim, startedById, startedAt }) => ({
    claim,
    startedBy: names(startedById),
    startedAt: startedAt.toISOString(),
  }))
}

/**
 * Takes back the open notices of an article that are about these claims, `null` for all of them. Answers the numbers of
 * those that there were.
 */
export async function endNotices(
  tx: Transaction,
  articleId: string,
  claims: readonly number[] | null,
  now: Date,
): Promise<number[]> {
  const where = { articleId, endedAt: null, ...(claims ? { claim: { in: [...claims] } } : {}) }
  const open = await tx.reviewNotice.findMany({ where, select: { claim: true }, orderBy: { claim: 'asc' } })
  if (open.length > 0) await tx.reviewNotice.updateMany({ where, data: { endedAt: now } })
  return [...new Set(open.map(({ claim }) => claim))]
}
