import { z } from 'zod'
import { claimView, type ClaimView } from '@/domain/claims/claim'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { findClaim } from './load'
import { placeInText, viewClaim, viewClaims } from './view'

/** All claims of an article in text order, as this person may see them. */
export async function readClaims(actor: Actor, articleId: string): Promise<ClaimView[]> {
  const { prisma } = await getDatabase()
  await findArticle(prisma, actor, articleId)
  return viewClaims(prisma, actor.userId, { articleId })
}

/** One claim as this person may see it. */
export async function readClaim(actor: Actor, claimId: string): Promise<ClaimView> {
  const { prisma } = await getDatabase()
  await findClaim(prisma, actor, claimId)
  return viewClaim(prisma, actor.userId, claimId)
}

export const getClaim = operation({
  method: 'GET',
  path: '/claims/{id}',
  summary: 'One claim.',
  answer: claimView,
  async run({ actor, params }) {
    const claim = await readClaim(actor, params.id ?? '')
    return { body: claim, version: claim.version }
  },
})

const place = z.tuple([z.number(), z.number()])

export const listClaims = operation({
  method: 'GET',
  path: '/articles/{id}/claims',
  summary: 'The claims of an article in text order, unplaced ones last.',
  query: pageQuery,
  answer: pageOf(claimView),
  async run({ actor, params, query }) {
    const claims = await readClaims(actor, params.id ?? '')
    const after = placeOf(query.cursor, place)
    const rest = after ? claims.filter((claim) => isAfter(claim, after)) : claims
    const limit = query.limit ?? 50
    return {
      body: page(
        rest.slice(0, limit + 1),
        limit,
        (claim) => claim,
        (claim) => [placeInText(claim), claim.number],
      ),
    }
  },
})

function isAfter(claim: ClaimView, [start, number]: z.infer<typeof place>): boolean {
  const at = placeInText(claim)
  return at > start || (at === start && claim.number > number)
}
