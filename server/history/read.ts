import { z } from 'zod'
import { eventView, parseEvent, type EventView } from '@/domain/history/event'
import { sentence } from '@/domain/history/sentence'
import type { Actor } from '@/domain/team/roles'
import type { Event, Prisma } from '@/prisma/generated/client'
import { findArticle } from '@/server/articles/read'
import { findClaim } from '@/server/claims/load'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { peopleNamed } from '@/server/team/people'
import { allow } from '@/server/write'

const place = z.tuple([z.number()])

/** A page of events, oldest first, each as a sentence. */
async function eventPage(where: Prisma.EventWhereInput, query: PageQuery) {
  const { prisma } = await getDatabase()
  const limit = query.limit ?? 50
  const after = placeOf(query.cursor, place)
  const rows = await prisma.event.findMany({
    where: { AND: [where, after ? { seq: { gt: after[0] } } : {}] },
    orderBy: { seq: 'asc' },
    take: limit + 1,
  })
  const views = await viewEvents(prisma, rows)
  return page(
    views,
    limit,
    (event) => event,
    (event) => [event.seq],
  )
}

async function viewEvents(tx: Transaction, rows: Event[]): Promise<EventView[]> {
  const parsed = rows.flatMap((row) => {
    const event = parseEvent(row.canonical)
    return event ? [{ row, event }] : []
  })
  const people = parsed.flatMap(({ event }) => [
    event.actorId,
    ...('userId' in event.data ? [event.data.userId] : []),
    ...('userIds' in event.data ? event.data.userIds : []),
  ])
  const names = await peopleNamed(tx, people)
  const reasonIds = parsed.flatMap(({ event }) =>
    'reasonId' in event.data ? (event.data.reasonId ?? []) : [],
  )
  const reasons = await tx.reason.findMany({
    where: { id: { in: reasonIds } },
    select: { id: true, text: true },
  })
  const reasonOf = new Map(reasons.map((reason) => [reason.id, reason.text]))
  return parsed.map(({ row, event }) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    actor: names(row.actorId),
    type: row.type,
    subject: {
      articleId: row.articleId,
      claimId: row.claimId,
      claimNumber: 'number' in event.data ? event.data.number : null,
    },
    sentence: sentence(event, new Map(people.map((id) => [id, names(id).name]))),
    reason: 'reasonId' in event.data ? (reasonOf.get(event.data.reasonId ?? '') ?? null) : null,
    hash: row.hash,
  }))
}

/** A page of what was done to an article, as its history page and the API show it. */
export async function readHistory(actor: Actor, articleId: string, query: PageQuery) {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'history.read', { teamId: article.teamId })
  return eventPage({ articleId }, query)
}

const declared = { method: 'GET', query: pageQuery, answer: pageOf(eventView) } as const

export const listArticleHistory = operation({
  ...declared,
  path: '/articles/{id}/history',
  summary: 'What was done to an article, oldest first.',
  run: async ({ actor, params, query }) => ({ body: await readHistory(actor, params.id ?? '', query) }),
})

export const listClaimHistory = operation({
  ...declared,
  path: '/claims/{id}/history',
  summary: 'What was done to a claim, oldest first.',
  async run({ actor, params, query }) {
    const { prisma } = await getDatabase()
    const claim = await findClaim(prisma, actor, params.id ?? '')
    allow(actor, 'history.read', { teamId: claim.teamId })
    return { body: await eventPage({ claimId: claim.id }, query) }
  },
})
