import { z } from 'zod'
import { presenceLastsMs, type PresentPerson } from '@/domain/live/live-message'
import type { Transaction } from '@/server/database/database'

/** Who is at one article, with what is needed to know who may be told. */
export interface ArticlePresence {
  articleId: string
  teamId: string
  chainId: string
  people: PresentPerson[]
}

/** The wake-up that says that somebody came to an article, left it, or began or ended writing a verdict. */
export function presenceWake(articleId: string): string {
  return `presence:${articleId}`
}

const row = z.object({
  articleId: z.string(),
  teamId: z.string(),
  sample: z.boolean(),
  id: z.string(),
  name: z.string(),
  writing: z.number().nullable(),
})

/**
 * Who has these articles, or any of these teams, open. Somebody with several tabs is one person, who writes where any
 * of them does. Somebody who was removed is nowhere.
 */
export async function readPresence(
  tx: Transaction,
  where: { articleIds: string[] } | { teamIds: string[] },
  now: Date,
): Promise<ArticlePresence[]> {
  const since = new Date(now.getTime() - presenceLastsMs)
  const articleIds = 'articleIds' in where ? where.articleIds : []
  const teamIds = 'teamIds' in where ? where.teamIds : []
  const rows = z.array(row).parse(
    await tx.$queryRaw`
      SELECT a."id" AS "articleId", a."teamId", a."sample", u."id", u."name", min(c."number") AS "writing"
      FROM "Presence" p
      JOIN "Article" a ON a."id" = p."articleId"
      JOIN "User" u ON u."id" = p."userId"
      JOIN "Membership" m ON m."userId" = u."id" AND m."teamId" = a."teamId" AND m."removedAt" IS NULL
      LEFT JOIN "Claim" c ON c."id" = p."claimId" AND c."removedAt" IS NULL
      WHERE p."seenAt" > ${since} AND (a."id" = ANY(${articleIds}) OR a."teamId" = ANY(${teamIds}))
      GROUP BY a."id", u."id"
      ORDER BY u."name", u."id"`,
  )
  const found = new Map<string, ArticlePresence>()
  for (const { articleId, teamId, sample, ...person } of rows) {
    const chainId = sample ? `sample-${articleId}` : teamId
    const article = found.get(articleId) ?? { articleId, teamId, chainId, people: [] }
    article.people.push(person)
    found.set(articleId, article)
  }
  return [...found.values()]
}
