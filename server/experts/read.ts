import { z } from 'zod'
import { expertView, type ExpertView } from '@/domain/experts/expert'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { viewExperts } from './view'

const place = z.tuple([z.iso.datetime(), z.string()])

/** A page of an article's outside experts, the newest first. Throws `not-found`. */
export async function readExperts(
  actor: Actor,
  articleId: string,
  now: Date,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ items: ExpertView[]; next?: string }> {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, articleId)
  const before = placeOf(cursor, place)
  const rows = await prisma.expertLink.findMany({
    where: {
      articleId,
      ...(before
        ? { OR: [{ createdAt: { lt: before[0] } }, { createdAt: before[0], id: { lt: before[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const views = await viewExperts(prisma, rows, now)
  return page(
    views,
    limit,
    (view) => view,
    ({ createdAt, id }) => [createdAt, id],
  )
}

export const listExperts = operation({
  method: 'GET',
  path: '/articles/{id}/experts',
  summary: 'The outside experts of an article.',
  query: pageQuery,
  answer: pageOf(expertView),
  run: async ({ actor, params, query, now }) => ({
    body: await readExperts(actor, params.id ?? '', now, query),
  }),
})
