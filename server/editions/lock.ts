import type { Actor } from '@/domain/team/roles'
import type { Article } from '@/prisma/generated/client'
import { findArticle } from '@/server/articles/read'
import type { Transaction } from '@/server/database/database'

/**
 * The article, locked against other changes of it until the transaction ends. Whoever only refers to it, as a reason
 * that is kept while a claim is locked, does not wait.
 */
export async function lockForEditions(tx: Transaction, actor: Actor, id: string): Promise<Article> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR NO KEY UPDATE`
  return findArticle(tx, actor, id)
}

/**
 * Its claims, locked so that nothing is filed, ruled or withdrawn while they are read: an edition is one state, not the
 * halves of two.
 */
export async function lockClaimsToPublish(tx: Transaction, articleId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "articleId" = ${articleId} ORDER BY "id" FOR SHARE`
  const claims = await tx.claim.findMany({
    where: { articleId },
    select: { number: true, withdrawnAt: true, removedAt: true },
  })
  return claims.map(({ number, withdrawnAt, removedAt }) => ({
    number,
    withdrawn: withdrawnAt !== null,
    removed: removedAt !== null,
  }))
}
