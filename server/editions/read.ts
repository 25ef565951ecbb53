import { z } from 'zod'
import { editionView, type EditionView } from '@/domain/editions/edition-view'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { allow } from '@/server/write'
import { viewEditions } from './view'

const place = z.tuple([z.int()])

/** A page of an article's editions, the newest first. Throws `not-found` for whoever is not in its team. */
export async function readEditions(
  actor: Actor,
  articleId: string,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ items: EditionView[]; next?: string }> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'edition.read', { teamId: article.teamId })
  const after = placeOf(cursor, place)
  const rows = await prisma.edition.findMany({
    where: { articleId, ...(after ? { number: { lt: after[0] } } : {}) },
    omit: { data: true, html: true },
    orderBy: { number: 'desc' },
    take: limit + 1,
  })
  const views = await viewEditions(prisma, article, rows)
  return page(
    views,
    limit,
    (view) => view,
    ({ number }) => [number],
  )
}

export const listEditions = operation({
  method: 'GET',
  path: '/articles/{id}/editions',
  summary: 'What was published of an article, the newest edition first.',
  query: pageQuery,
  answer: pageOf(editionView),
  run: async ({ actor, params, query }) => ({ body: await readEditions(actor, params.id ?? '', query) }),
})

export const getEdition = operation({
  method: 'GET',
  path: '/articles/{id}/editions/{n}',
  summary: 'One edition: when it was published, by whom, with which claims and in spite of which rules.',
  answer: editionView,
  async run({ actor, params }) {
    const { prisma } = await getDatabase()
    const article = await findArticle(prisma, actor, params.id ?? '')
    allow(actor, 'edition.read', { teamId: article.teamId })
    const number = editionNumber(params.n)
    const row = await prisma.edition.findUnique({
      where: { articleId_number: { articleId: article.id, number } },
      omit: { data: true, html: true },
    })
    const [view] = row ? await viewEditions(prisma, article, [row]) : []
    if (!view) throw problem('not-found')
    return { body: view }
  },
})

/** The number in an address. Throws `not-found` for what cannot be one. */
export function editionNumber(given: string | undefined): number {
  if (given === undefined || !/^[1-9]\d{0,8}$/.test(given)) throw problem('not-found')
  return Number(given)
}
