import { z } from 'zod'
import { correctionChange } from '@/domain/corrections/correction'
import type { NewEvent } from '@/domain/history/event'
import { holdsTaken, type TakenText } from '@/domain/redaction/published-words'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { keepReason } from '@/server/history/reason'
import type { FoundText } from './found-text'

/** Locks the articles of a team against publishing until the transaction ends: before any claim, as everywhere. */
export async function lockArticlesOf(tx: Transaction, teamId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "teamId" = ${teamId} ORDER BY "id" FOR NO KEY UPDATE`
}

/**
 * Takes words out of what was published. An edition that holds them is emptied; where readers see it, the article is no
 * longer published. Of corrections only the parts go that hold them. Answers the events of what readers lost.
 */
export async function redactPublished(
  tx: Transaction,
  { teamId, articleId, anyArticle = false }: FoundText,
  taken: readonly TakenText[],
  now: Date,
): Promise<NewEvent[]> {
  if (taken.length === 0) return []
  const where = { teamId, ...(anyArticle || articleId === null ? {} : { articleId }) }
  await redactCorrections(tx, where, taken, now)
  const events: NewEvent[] = []
  for (const id of await editionsThatMay(tx, where, taken)) {
    const { data, number, article } = await tx.edition.findUniqueOrThrow({
      where: { id },
      select: { data: true, number: true, article: { select: { id: true, publishedEdition: true } } },
    })
    if (!holdsTaken(data, taken)) continue
    await tx.edition.update({
      where: { id },
      data: { data: Prisma.DbNull, html: null, note: null, redactedAt: now },
    })
    if (article.publishedEdition === number)
      events.push(await unpublish(tx, { teamId, articleId: article.id, edition: number }, now))
  }
  return events
}

/** Editions in whose data one of the texts stands at all; few enough to be read one by one. */
async function editionsThatMay(
  tx: Transaction,
  { teamId, articleId }: { teamId: string; articleId?: string },
  taken: readonly TakenText[],
): Promise<string[]> {
  // The database escapes texts in JSON as JSON.stringify does.
  const escaped = taken.map(({ text }) => JSON.stringify(text).slice(1, -1))
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Edition"
    WHERE "teamId" = ${teamId} AND (${articleId ?? null}::text IS NULL OR "articleId" = ${articleId ?? null})
      AND EXISTS (SELECT 1 FROM unnest(${escaped}::text[]) AS word WHERE position(word in "data"::text) > 0)
    ORDER BY "id"`
  return rows.map(({ id }) => id)
}

async function redactCorrections(
  tx: Transaction,
  where: { teamId: string; articleId?: string },
  taken: readonly TakenText[],
  now: Date,
): Promise<void> {
  const rows = await tx.correction.findMany({ where, orderBy: { id: 'asc' } })
  for (const { id, summary, reason, changes: stored } of rows) {
    const changes = z.array(correctionChange).parse(stored)
    const holds = (correction: object) => holdsTaken({ corrections: [correction] }, taken)
    if (!holds({ summary, reason, changes })) continue
    await tx.correction.update({
      where: { id },
      data: {
        summary: holds({ summary }) ? null : summary,
        reason: holds({ reason }) ? null : reason,
        changes: changes.filter((change) => !holds({ changes: [change] })),
        salt: null,
        redactedAt: now,
      },
    })
  }
}

async function unpublish(
  tx: Transaction,
  { teamId, articleId, edition }: { teamId: string; articleId: string; edition: number },
  now: Date,
): Promise<NewEvent> {
  await tx.article.update({
    where: { id: articleId },
    data: { publishedEdition: null, version: { increment: 1 } },
  })
  const text = 'A redaction took words that readers saw.'
  const reason = await keepReason(tx, { teamId, articleId, text, now })
  return { type: 'edition.unpublished', data: { articleId, edition, ...reason } }
}
