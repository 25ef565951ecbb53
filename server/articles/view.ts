import {
  checkView,
  emptyCheck,
  rightsSchema,
  type ArticleListView,
  type ArticleView,
  type ClaimCounts,
} from '@/domain/articles/article'
import { articleDocument } from '@/domain/articles/document'
import { articleState } from '@/domain/articles/state'
import { modeSchema } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { watchSchema } from '@/domain/revisions/watching'
import type { Prisma } from '@/prisma/generated/client'
import { articleClaimCounts } from '@/server/claims/counts'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { peopleNamed } from '@/server/team/people'

/** What every view of an article is made of; the current revision without its text. */
export const listedArticle = {
  include: {
    revisions: {
      orderBy: { number: 'desc' as const },
      where: { decision: 'adopted' },
      take: 1,
      select: { id: true, number: true, sha256: true, words: true, createdAt: true },
    },
  },
}
type ListedArticle = Prisma.ArticleGetPayload<typeof listedArticle>

/** Articles of one team as lists show them, in the order given. */
export async function viewArticles(tx: Transaction, articles: ListedArticle[]): Promise<ArticleListView[]> {
  const counts = await articleClaimCounts(tx, articles)
  const names = await peopleNamed(
    tx,
    articles.map((article) => article.importedById),
  )
  const chains = await tx.chain.findMany({
    where: { id: { in: articles.map((article) => chainOf(article).id) } },
  })
  const seqs = new Map(chains.map((chain) => [chain.id, chain.seq]))
  const pending = await tx.revision.findMany({
    where: { articleId: { in: articles.map((article) => article.id) }, decision: 'pending' },
    select: { articleId: true, number: true },
  })
  const waiting = new Set(pending.map(({ articleId, number }) => `${articleId} ${number}`))
  return articles.map((article) =>
    viewListed(article, {
      counts: counts(article.id),
      importedBy: names(article.importedById),
      seq: seqs.get(chainOf(article).id) ?? 0,
      // An earlier one that still waits was overtaken by whatever came after it.
      isPending: waiting.has(`${article.id} ${article.revisionNumber}`),
    }),
  )
}

function viewListed(
  article: ListedArticle,
  facts: {
    counts: ClaimCounts
    importedBy: { id: string; name: string }
    seq: number
    isPending: boolean
  },
): ArticleListView {
  const revision = article.revisions[0]
  if (!revision) throw new Error(`Article ${article.id} has no revision`)
  return {
    id: article.id,
    teamId: article.teamId,
    slug: article.slug,
    seq: facts.seq,
    title: article.title,
    byline: article.byline,
    publisher: article.publisher,
    publishedAt: article.publishedAt,
    sourceUrl: article.sourceUrl,
    archiveUrl: article.archiveUrl,
    language: article.language,
    direction: article.direction === 'rtl' ? 'rtl' : 'ltr',
    publishedEdition: article.publishedEdition,
    publicUrl: article.publicUrl,
    rights: article.rights === null ? null : rightsSchema.parse(article.rights),
    state: articleState({
      archived: article.archivedAt !== null,
      published: article.publishedEdition !== null,
      counts: facts.counts,
    }),
    quorum: article.quorum,
    mode: modeSchema.parse(article.mode),
    check: readCheck(article.check),
    watch: watchSchema.nullable().parse(article.watch),
    lookedAt: article.lookedAt?.toISOString() ?? null,
    lookedOutcome: article.lookedOutcome,
    pendingRevision: facts.isPending ? article.revisionNumber : null,
    sample: article.sample,
    importedBy: facts.importedBy,
    createdAt: article.createdAt.toISOString(),
    version: article.version,
    revision: { ...revision, createdAt: revision.createdAt.toISOString() },
    counts: facts.counts,
  }
}

/** The stored check; fields that a later version adds are `null` in what an earlier one stored. */
export function readCheck(stored: unknown) {
  return checkView.parse({ ...emptyCheck, ...(stored as object) })
}

/** The whole article with its text and document. Throws `not-found` when it is not there. */
export async function viewArticle(tx: Transaction, articleId: string): Promise<ArticleView> {
  const article = await tx.article.findUnique({ where: { id: articleId }, ...listedArticle })
  const revision = article?.revisions[0]
  if (!article || !revision) throw problem('not-found')
  const [listed] = await viewArticles(tx, [article])
  const stored = await tx.revision.findUnique({ where: { id: revision.id } })
  if (!listed || !stored) throw problem('not-found')
  return {
    ...listed,
    text: stored.text,
    document: articleDocument.parse(stored.document),
    duplicateOf: await duplicateOf(tx, {
      teamId: article.teamId,
      sha256: revision.sha256,
      canonicalUrl: article.canonicalUrl,
      except: article.id,
      before: article.createdAt,
    }),
  }
}

/** The newest other article of a team with the same text or address, brought in before; `null` when there is none. */
export async function duplicateOf(
  tx: Transaction,
  what: { teamId: string; sha256: string; canonicalUrl: string | null; except?: string; before?: Date },
): Promise<{ id: string; title: string | null } | null> {
  return tx.article.findFirst({
    where: {
      teamId: what.teamId,
      sample: false,
      id: { not: what.except ?? '' },
      ...(what.before ? { createdAt: { lte: what.before } } : {}),
      OR: [
        { revisions: { some: { sha256: what.sha256 } } },
        ...(what.canonicalUrl ? [{ canonicalUrl: what.canonicalUrl }] : []),
      ],
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true },
  })
}
