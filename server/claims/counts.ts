import type { ClaimCounts } from '@/domain/articles/article'
import { countClaims } from '@/domain/articles/state'
import type { Transaction } from '@/server/database/database'
import { claimFacts } from './facts'

/** How many claims of each state the articles have; removed ones are not counted. */
export async function articleClaimCounts(
  tx: Transaction,
  articles: { id: string }[],
): Promise<(articleId: string) => ClaimCounts> {
  const where = { articleId: { in: articles.map((article) => article.id) }, removedAt: null }
  const claims = await tx.claim.findMany({
    where,
    include: { article: { select: { quorum: true, mode: true } } },
  })
  const facts = await claimFacts(tx, claims, where)
  const counts = new Map(
    articles.map(({ id }) => [
      id,
      countClaims(
        claims
          .filter((claim) => claim.articleId === id)
          .map((claim) => ({ state: facts(claim.id).state, recheck: claim.recheck })),
      ),
    ]),
  )
  return (articleId) => counts.get(articleId) ?? countClaims([])
}
