import { articleView, changeArticleInput, type ChangeArticleInput } from '@/domain/articles/article'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { canonicalAddress } from '@/domain/sources/address'
import { wouldReveal } from '@/domain/verdicts/rules-change'
import type { Article, Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Answer } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { rulesOf } from '@/server/verdicts/load'
import { allow, write } from '@/server/write'
import { findArticle, lockArticle } from './read'
import { readCheck, viewArticle } from './view'

/** The answer that shows an article as it is now. */
export async function articleAnswer(tx: Transaction, id: string): Promise<Answer> {
  const view = await viewArticle(tx, id)
  return { body: view, version: view.version }
}

export const changeArticle = operation({
  method: 'PATCH',
  path: '/articles/{id}',
  summary: 'Changes what is known of an article, the desk’s check of it, its quorum, mode or rights.',
  body: changeArticleInput,
  ifMatch: 'needed',
  answer: articleView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockForRules(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
        const claims = changesRules(call.body) ? await lockBlindClaims(tx, article.id) : []
        return { article, claims }
      },
      allow: ({ article }) => {
        const { teamId, importedById } = article
        allow(call.actor, 'article.change', { teamId, madeById: importedById })
        if (call.body.watch !== undefined)
          allow(call.actor, 'article.watch', { teamId, madeById: importedById })
        const rules = changesRules(call.body) || call.body.rights !== undefined
        if (rules || call.body.check) allow(call.actor, 'article.rules', { teamId })
      },
      decide: ({ article, claims }) => {
        refuseReveal(article, claims, call.body)
        refuseWatchOfNothing(article, call.body)
        return changedColumns(article, call.body)
      },
      record: async (tx, { article }, columns) => {
        const changed = Object.keys(columns).filter((column) => column !== 'canonicalUrl')
        if (changed.length > 0)
          await tx.article.update({
            where: { id: article.id },
            data: { ...columns, version: { increment: 1 } },
          })
        return {
          chain: chainOf(article),
          events: changeEvents(article.id, changed, call.body),
          answer: (inside) => articleAnswer(inside, article.id),
        }
      },
    }),
})

/** Watching is an act of its own in history, beside whatever else a patch changes. */
function changeEvents(
  articleId: string,
  changed: string[],
  { watch = null }: ChangeArticleInput,
): NewEvent[] {
  const others = changed.filter((column) => column !== 'watch')
  return [
    ...(others.length > 0
      ? [{ type: 'article.changed' as const, data: { articleId, changed: others } }]
      : []),
    ...(changed.includes('watch') ? [{ type: 'article.watched' as const, data: { articleId, watch } }] : []),
  ]
}

function refuseWatchOfNothing(
  article: Article,
  { watch, sourceUrl = article.sourceUrl }: ChangeArticleInput,
) {
  if (watch && !sourceUrl) throw problem('no-address')
}

function changesRules({ quorum, mode }: ChangeArticleInput): boolean {
  return quorum !== undefined || mode !== undefined
}

/**
 * The article, locked against other changes of it. Whoever only refers to it, as a reason that is kept while a claim is
 * locked, does not wait: the claims are locked after it.
 */
async function lockForRules(tx: Transaction, actor: Actor, id: string): Promise<Article> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR NO KEY UPDATE`
  return findArticle(tx, actor, id)
}

/** The claims that other rules could reveal, locked so that nobody files on them meanwhile. */
async function lockBlindClaims(tx: Transaction, articleId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "articleId" = ${articleId} ORDER BY "id" FOR NO KEY UPDATE`
  return tx.claim.findMany({
    where: { articleId, revealedAt: null, removedAt: null, withdrawnAt: null },
    select: {
      wording: true,
      quorum: true,
      mode: true,
      verdicts: { where: { filings: { some: {} } }, select: { wording: true } },
    },
  })
}

/** Rules that would show the verdicts of any claim: revealing is an act of its own, claim by claim, with a reason. */
function refuseReveal(
  article: Article,
  claims: Awaited<ReturnType<typeof lockBlindClaims>>,
  { quorum = article.quorum, mode = article.mode }: { quorum?: number; mode?: string },
): void {
  const reveals = claims.some(({ wording, verdicts, ...claim }) =>
    wouldReveal(
      { revealed: false, wording, filings: verdicts },
      rulesOf({ ...claim, article }),
      rulesOf({ ...claim, article: { quorum, mode } }),
    ),
  )
  if (reveals) throw problem('use-reveal')
}

/** The columns that a merge patch really changes. */
function changedColumns(article: Article, patch: ChangeArticleInput): Prisma.ArticleUpdateInput {
  const { check, ...plain } = patch
  const columns: Prisma.ArticleUpdateInput = Object.fromEntries(
    Object.entries(plain).filter(
      ([column, value]) => value !== undefined && value !== article[column as keyof typeof plain],
    ),
  )
  if (columns.sourceUrl !== undefined)
    columns.canonicalUrl = patch.sourceUrl ? canonicalAddress(patch.sourceUrl) : null
  if (check) {
    const before = readCheck(article.check)
    const given = Object.fromEntries(Object.entries(check).filter(([, value]) => value !== undefined))
    const after = readCheck({ ...before, ...given })
    if (JSON.stringify(after) !== JSON.stringify(before)) columns.check = after
  }
  return columns
}

export const archiveArticle = operation({
  method: 'DELETE',
  path: '/articles/{id}',
  summary: 'Archives an article; the sample is deleted for good.',
  ifMatch: 'needed',
  status: 204,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
        return article
      },
      allow: ({ teamId }) => allow(call.actor, 'article.archive', { teamId }),
      decide: (article) => {
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived already.')
      },
      record: async (tx, article) => {
        if (article.sample) {
          await deleteSample(tx, article)
          return { chain: chainOf(article), events: [], answer: async () => ({ status: 204 }) }
        }
        await tx.article.update({
          where: { id: article.id },
          data: { archivedAt: call.now, version: { increment: 1 } },
        })
        return {
          chain: chainOf(article),
          events: [{ type: 'article.archived', data: { articleId: article.id } }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})

/** Everything that came with the sample: its article, raw body, sources, people and chain. */
async function deleteSample(tx: Transaction, article: Article): Promise<void> {
  const chain = chainOf(article)
  const verdicts = await tx.verdict.findMany({
    where: { claim: { articleId: article.id } },
    select: { authorId: true },
  })
  const bodies = await tx.revision.findMany({
    where: { articleId: article.id },
    select: { importBodyId: true },
  })
  await tx.article.delete({ where: { id: article.id } })
  await tx.importBody.deleteMany({ where: { id: { in: bodies.flatMap((body) => body.importBodyId ?? []) } } })
  await tx.source.deleteMany({ where: { heldBy: chain.id } })
  await tx.chain.deleteMany({ where: { id: chain.id } })
  await tx.user.deleteMany({
    where: {
      id: { in: verdicts.map((verdict) => verdict.authorId) },
      email: null,
      memberships: { none: {} },
    },
  })
}
