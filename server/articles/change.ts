import { articleView, changeArticleInput, type ChangeArticleInput } from '@/domain/articles/article'
import { problem } from '@/domain/problem'
import { canonicalAddress } from '@/domain/sources/address'
import type { Article, Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Answer } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { lockArticle } from './read'
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
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, article.version, () => viewArticle(tx, article.id))
        return article
      },
      allow: (article) => {
        const { teamId, importedById } = article
        allow(call.actor, 'article.change', { teamId, madeById: importedById })
        const rules =
          call.body.quorum !== undefined || call.body.mode !== undefined || call.body.rights !== undefined
        if (rules || call.body.check) allow(call.actor, 'article.rules', { teamId })
      },
      decide: (article) => changedColumns(article, call.body),
      record: async (tx, article, columns) => {
        const changed = Object.keys(columns).filter((column) => column !== 'canonicalUrl')
        if (changed.length > 0)
          await tx.article.update({
            where: { id: article.id },
            data: { ...columns, version: { increment: 1 } },
          })
        return {
          chain: chainOf(article),
          events:
            changed.length > 0 ? [{ type: 'article.changed', data: { articleId: article.id, changed } }] : [],
          answer: (inside) => articleAnswer(inside, article.id),
        }
      },
    }),
})

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
