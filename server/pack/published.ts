import type { Prisma } from '@/prisma/generated/client'
import type { Period } from '@/server/agreement/period'
import type { Transaction } from '@/server/database/database'

const listed = {
  select: {
    id: true,
    number: true,
    mode: true,
    claims: true,
    note: true,
    overrides: true,
    revision: true,
    sha256: true,
    publishedById: true,
    publishedAt: true,
    redactedAt: true,
  },
  orderBy: { number: 'asc' },
} as const

/** An article as a pack has it, with the editions that readers may see, oldest first, without their words. */
export interface PublishedArticle {
  id: string
  slug: string
  editions: ListedEdition[]
}
export type ListedEdition = Prisma.EditionGetPayload<typeof listed>

const wholePeriod: Period = { from: null, before: null }

/** One article, also while nothing of it is published: then it has no editions. */
export async function publishedArticle(tx: Transaction, id: string): Promise<PublishedArticle[]> {
  return find(tx, { id }, wholePeriod)
}

/**
 * The articles of a team, the sample apart, of which something was published in a period that readers see still, in the
 * order of their addresses.
 */
export async function publishedArticles(
  tx: Transaction,
  teamId: string,
  period: Period,
): Promise<PublishedArticle[]> {
  const found = await find(tx, { teamId, sample: false, publishedEdition: { not: null } }, period)
  return found.filter(({ editions }) => editions.length > 0)
}

async function find(
  tx: Transaction,
  where: Prisma.ArticleWhereInput,
  { from, before }: Period,
): Promise<PublishedArticle[]> {
  const publishedAt = { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) }
  const rows = await tx.article.findMany({
    where,
    select: { id: true, slug: true, publishedEdition: true, editions: { ...listed, where: { publishedAt } } },
  })
  return rows
    .map(({ id, slug, publishedEdition, editions }) => ({
      ...{ id, slug },
      // What was taken back is no edition that readers see.
      editions: editions.filter(({ number }) => publishedEdition !== null && number <= publishedEdition),
    }))
    .sort((a, b) => (`${a.slug}/` < `${b.slug}/` ? -1 : 1))
}
