import { z } from 'zod'
import {
  articleListView,
  articleStateSchema,
  articleView,
  type ArticleListView,
} from '@/domain/articles/article'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { problem } from '@/domain/problem'
import { listedArticle, viewArticle, viewArticles } from './view'

/** The article with this id, if the actor is in its team. Throws `not-found`. */
export async function findArticle(tx: Transaction, actor: Actor, id: string) {
  const article = await tx.article.findUnique({ where: { id } })
  if (!article) throw problem('not-found')
  allow(actor, 'article.read', { teamId: article.teamId })
  return article
}

/** The same with its row locked until the transaction ends: for marking, revisions and changes. */
export async function lockArticle(tx: Transaction, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR UPDATE`
  return findArticle(tx, actor, id)
}

/** The article as its page and the API show it. Throws `not-found` for whoever is not in its team. */
export async function readArticle(actor: Actor, id: string) {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, id)
  return viewArticle(prisma, id)
}

export const getArticle = operation({
  method: 'GET',
  path: '/articles/{id}',
  summary: 'One article with its text and document.',
  answer: articleView,
  async run({ actor, params }) {
    const article = await readArticle(actor, params.id ?? '')
    return { body: article, version: article.version }
  },
})

const listQuery = pageQuery.extend({
  team: z.string().max(64).optional(),
  q: z.string().max(500).optional(),
  state: articleStateSchema.optional(),
})
type ListQuery = z.infer<typeof listQuery>
const listPlace = z.tuple([z.string(), z.string()])
/** Rows read at a time while a filter on the computed state skips some. */
const batch = 200

/** A page of a team's articles, newest first; archived ones only when asked for by their state. */
export async function listArticlePage(actor: Actor, query: ListQuery) {
  const teamId = chosenTeam(actor, query.team)
  allow(actor, 'article.read', { teamId })
  const limit = query.limit ?? 50
  const { prisma } = await getDatabase()
  let place = placeOf(query.cursor, listPlace)
  const found: ArticleListView[] = []
  while (found.length <= limit) {
    const rows = await prisma.article.findMany({
      ...listedArticle,
      where: { teamId, AND: [archivedOrNot(query), matching(query.q), after(place)] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.state ? batch : limit + 1,
    })
    const views = await viewArticles(prisma, rows)
    found.push(...views.filter((article) => !query.state || article.state === query.state))
    const last = rows.at(-1)
    if (!last || rows.length < (query.state ? batch : limit + 1)) break
    place = [last.createdAt.toISOString(), last.id]
  }
  return page(
    found,
    limit,
    (article) => article,
    (article) => [article.createdAt, article.id],
  )
}

function archivedOrNot({ state }: ListQuery) {
  return state === 'archived' ? { archivedAt: { not: null } } : { archivedAt: null }
}

function matching(q: string | undefined) {
  const words = q?.trim()
  if (!words) return {}
  const contains = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return { OR: ['title', 'byline', 'publisher', 'sourceUrl'].map((column) => ({ [column]: contains })) }
}

function after(place: z.infer<typeof listPlace> | null) {
  if (!place) return {}
  const createdAt = new Date(place[0])
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: place[1] } }] }
}

export const listArticles = operation({
  method: 'GET',
  path: '/articles',
  summary: "A team's articles, newest first.",
  query: listQuery,
  answer: pageOf(articleListView),
  run: async ({ actor, query }) => ({ body: await listArticlePage(actor, query) }),
})
