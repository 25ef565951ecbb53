import { modeSchema } from '@/domain/claims/claim'
import { dueOf } from '@/domain/register/due'
import type { RegisterRow } from '@/domain/register/register'
import { speakerOf } from '@/domain/register/speaker'
import { readCheck } from '@/server/articles/view'
import { viewClaims } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'

/** Claims of the register as one person may see them, in the order of `ids`; those that are gone are left out. */
export async function registerRows(tx: Transaction, viewerId: string, ids: string[]): Promise<RegisterRow[]> {
  if (ids.length === 0) return []
  const claims = await viewClaims(tx, viewerId, { id: { in: ids } })
  const articles = await tx.article.findMany({
    where: { id: { in: [...new Set(claims.map((claim) => claim.articleId))] } },
    select: {
      id: true,
      title: true,
      language: true,
      direction: true,
      publisher: true,
      check: true,
      quorum: true,
      mode: true,
    },
  })
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const rows = claims.flatMap((claim): RegisterRow[] => {
    const article = articleOf.get(claim.articleId)
    if (!article) return []
    const { id, title, language, quorum } = article
    return [
      {
        ...claim,
        article: {
          id,
          title,
          language,
          direction: article.direction === 'rtl' ? 'rtl' : 'ltr',
          quorum,
          mode: modeSchema.parse(article.mode),
        },
        speaker: speakerOf(claim.voices, article.publisher),
        due: dueOf(claim, readCheck(article.check)),
      },
    ]
  })
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => rowOf.get(id) ?? [])
}
