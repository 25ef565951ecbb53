import { z } from 'zod'
import { liveEvent } from '@/domain/live/live-message'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { chainOf, teamChain, type ChainName } from '@/server/history/record'
import { operation, type Answer, type Call } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { liveHub } from './hub'

const seq = z
  .string()
  .regex(/^\d{1,9}$/, 'Send the number of an event')
  .transform(Number)
const articleQuery = z.object({ after: seq.optional() })
const eventsQuery = articleQuery.extend({
  article: z.string().max(64).optional(),
  team: z.string().max(64).optional(),
})

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
}

/** The browser repeats the address that it began with, so the place where it stood wins over `after`. */
function startOf(call: Call, after: number | undefined): number | null {
  const last = /^\d{1,9}$/.exec(call.request.headers.get('last-event-id') ?? '')
  return last ? Number(last[0]) : (after ?? null)
}

async function stream(
  call: Call,
  after: number | undefined,
  chain: ChainName,
  articleId: string | null,
): Promise<Answer> {
  const { userId } = call.actor
  const { sessionId, tokenId } = call
  const subject = { userId, sessionId, tokenId, teamId: chain.teamId, chainId: chain.id, articleId }
  const hub = liveHub(await getDatabase())
  const { body } = await hub.open(subject, startOf(call, after), call.request)
  return { response: new Response(body, { headers }) }
}

export const followEvents = operation({
  method: 'GET',
  path: '/events',
  summary: 'A stream of what happens in a team, or in one article, as server-sent events.',
  query: eventsQuery,
  answer: liveEvent,
  async run(call) {
    const { after, article: articleId, team } = call.query
    if (articleId === undefined) return stream(call, after, teamChain(chosenTeam(call.actor, team)), null)
    const { prisma } = await getDatabase()
    const article = await findArticle(prisma, call.actor, articleId)
    return stream(call, after, chainOf(article), article.id)
  },
})

export const followArticle = operation({
  method: 'GET',
  path: '/articles/{id}/events',
  summary: 'A stream of what happens in one article, as server-sent events.',
  query: articleQuery,
  answer: liveEvent,
  async run(call) {
    const { prisma } = await getDatabase()
    const article = await findArticle(prisma, call.actor, call.params.id ?? '')
    return stream(call, call.query.after, chainOf(article), article.id)
  },
})
