import { z } from 'zod'
import {
  signOffKindSchema,
  signOffView,
  type SignOffSummary,
  type SignOffView,
} from '@/domain/sign-offs/sign-off'
import { signOffStateOf } from '@/domain/sign-offs/state'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { allow } from '@/server/write'
import { contentPage, presentContent } from './content'
import { findSignOff } from './load'
import { viewSignOffs } from './view'

const place = z.tuple([z.iso.datetime(), z.string()])

/** A page of an article's sign-offs, the newest first, and the hash of its present content. */
export async function readSignOffs(
  actor: Actor,
  articleId: string,
  now: Date,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ contentHash: string; page: { items: SignOffView[]; next?: string } }> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'sign-off.read', { teamId: article.teamId })
  const { contentHash } = await presentContent(article)
  const before = placeOf(cursor, place)
  const rows = await prisma.signOff.findMany({
    where: {
      articleId,
      ...(before
        ? { OR: [{ createdAt: { lt: before[0] } }, { createdAt: before[0], id: { lt: before[1] } }] }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const views = await viewSignOffs(prisma, rows, contentHash, now)
  return {
    contentHash,
    page: page(
      views,
      limit,
      (view) => view,
      ({ createdAt, id }) => [createdAt, id],
    ),
  }
}

export const listSignOffs = operation({
  method: 'GET',
  path: '/articles/{id}/sign-offs',
  summary: 'Who was asked to approve what readers get of an article, and whether their word still holds.',
  query: pageQuery,
  answer: pageOf(signOffView),
  run: async ({ actor, params, query, now }) => ({
    body: (await readSignOffs(actor, params.id ?? '', now, query)).page,
  }),
})

const contentQuery = z.object({ hash: z.string().max(64).optional() })

export const getSignOffContent = operation({
  method: 'GET',
  path: '/sign-offs/{id}/content',
  summary: 'What a sign-off is about as a page: the annotated article that readers would get now.',
  query: contentQuery,
  async run({ actor, params, query }) {
    const { prisma } = await getDatabase()
    const signOff = await findSignOff(prisma, actor, params.id ?? '')
    return { response: contentPage(await presentContent(signOff.article), query.hash) }
  },
})

/**
 * All sign-offs of an article in short, for the workspace and for the rules of publishing; `isSignedOff` reads it.
 * Must not be called inside of a transaction, as `presentContent`.
 */
export async function signOffState(
  article: { id: string; teamId: string },
  now: Date,
): Promise<SignOffSummary> {
  const { prisma } = await getDatabase()
  const rows = await prisma.signOff.findMany({
    where: { articleId: article.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const { contentHash } = await presentContent(article)
  const items = rows.map((row) => ({
    id: row.id,
    kind: signOffKindSchema.parse(row.kind),
    state: signOffStateOf(row, contentHash, now),
  }))
  return { contentHash, items }
}
