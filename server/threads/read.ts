import { z } from 'zod'
import type { Actor } from '@/domain/team/roles'
import { placeOfThread } from '@/domain/threads/order'
import { threadView, type ThreadView } from '@/domain/threads/thread'
import { findArticle } from '@/server/articles/read'
import { findClaim } from '@/server/claims/load'
import { placedSpan } from '@/server/claims/span-view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { mentionable } from './comment'
import { findThread, wholeThread } from './load'
import { viewThread, viewThreads } from './view'

interface PlacedThread {
  view: ThreadView
  /** Where it stands in the list: by its place in the text, then by its time. */
  place: [number, string, string]
}

/** The discussions of an article and of its claims in text order, or of one claim alone; those of removed claims are not there. */
async function listPlaced(
  tx: Transaction,
  actor: Actor,
  where: { articleId: string; claimId?: string },
  openOnly: boolean,
): Promise<PlacedThread[]> {
  const { articleId } = where
  const claims = await tx.claim.findMany({
    where: { articleId, removedAt: null },
    select: {
      id: true,
      spans: placedSpan,
    },
  })
  const starts = new Map(claims.map((claim) => [claim.id, startOf(claim.spans)]))
  const rows = await tx.thread.findMany({
    where: {
      ...where,
      AND: { OR: [{ claimId: null }, { claimId: { in: [...starts.keys()] } }] },
      ...(openOnly ? { resolvedAt: null } : {}),
    },
    ...wholeThread,
  })
  const views = await viewThreads(tx, actor, rows)
  return views
    .map((view): PlacedThread => {
      const claimStart = view.claimId === null ? null : (starts.get(view.claimId) ?? null)
      return { view, place: [placeOfThread({ span: view.span, claimStart }), view.createdAt, view.id] }
    })
    .sort((a, b) => comparePlaces(a.place, b.place))
}

/** Where a claim begins in the current text, or after everything. */
function startOf(spans: { placements: { start: number | null }[] }[]): number {
  const starts = spans.flatMap(({ placements }) => placements[0]?.start ?? [])
  return starts.length > 0 ? Math.min(...starts) : Number.MAX_SAFE_INTEGER
}

function comparePlaces(a: PlacedThread['place'], b: PlacedThread['place']): number {
  if (a[0] !== b[0]) return a[0] - b[0]
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1
  return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0
}

/** Every discussion of an article, its claims' included, and whom a comment can mention. For the page. */
export async function readThreads(actor: Actor, articleId: string) {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  const placed = await listPlaced(prisma, actor, { articleId }, false)
  return { threads: placed.map(({ view }) => view), people: await mentionable(prisma, article.teamId) }
}

const listQuery = pageQuery.extend({ open: z.enum(['true', 'false']).optional() })
const placeShape = z.tuple([z.number(), z.string(), z.string()])

function pageOfThreads(placed: PlacedThread[], query: z.infer<typeof listQuery>) {
  const after = placeOf(query.cursor, placeShape)
  const rest = after ? placed.filter(({ place }) => comparePlaces(place, after) > 0) : placed
  const limit = query.limit ?? 50
  return page(
    rest.slice(0, limit + 1),
    limit,
    ({ view }) => view,
    ({ place }) => place,
  )
}

export const listArticleThreads = operation({
  method: 'GET',
  path: '/articles/{id}/threads',
  summary:
    'The discussions of an article and of its claims, in text order, then by time; `open=true` leaves out the resolved ones.',
  query: listQuery,
  answer: pageOf(threadView),
  async run({ actor, params, query }) {
    const { prisma } = await getDatabase()
    const { id: articleId } = await findArticle(prisma, actor, params.id ?? '')
    const placed = await listPlaced(prisma, actor, { articleId }, query.open === 'true')
    return { body: pageOfThreads(placed, query) }
  },
})

export const listClaimThreads = operation({
  method: 'GET',
  path: '/claims/{id}/threads',
  summary: 'The discussions of a claim; `open=true` leaves out the resolved ones.',
  query: listQuery,
  answer: pageOf(threadView),
  async run({ actor, params, query }) {
    const { prisma } = await getDatabase()
    const { id: claimId, articleId } = await findClaim(prisma, actor, params.id ?? '')
    const placed = await listPlaced(prisma, actor, { articleId, claimId }, query.open === 'true')
    return { body: pageOfThreads(placed, query) }
  },
})

export const getThread = operation({
  method: 'GET',
  path: '/threads/{id}',
  summary: 'One discussion.',
  answer: threadView,
  async run({ actor, params }) {
    const { prisma } = await getDatabase()
    const { thread } = await findThread(prisma, actor, params.id ?? '')
    const view = await viewThread(prisma, actor, thread.id)
    return { body: view, version: view.version }
  },
})
