import { z } from 'zod'
import { reviewNoticeView, type ReviewNoticeView } from '@/domain/corrections/review-notice'
import { reviewNoticeInput } from '@/domain/editions/edition-view'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { lockForEditions } from '@/server/editions/lock'
import { editionNumber } from '@/server/editions/read'
import { claimsOf, currentEdition } from '@/server/editions/stored'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { endNotices, openNotices } from './notices'

const notices = z.object({ items: z.array(reviewNoticeView) })

/** The notices that readers of an article see now. Throws `not-found` for whoever is not in its team. */
export async function readReviewNotices(actor: Actor, articleId: string): Promise<ReviewNoticeView[]> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'edition.read', { teamId: article.teamId })
  return openNotices(prisma, article.id)
}

export const listReviewNotices = operation({
  method: 'GET',
  path: '/articles/{id}/review-notices',
  summary: 'The published claims that readers are told are being reviewed.',
  answer: notices,
  run: async ({ actor, params }) => ({ body: { items: await readReviewNotices(actor, params.id ?? '') } }),
})

export const startReviewNotices = operation({
  method: 'POST',
  path: '/articles/{id}/review-notices',
  summary:
    'Tells readers at once, without a new edition, that these published claims are being reviewed. Answers all notices that are open.',
  body: reviewNoticeInput,
  answer: notices,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockForEditions(tx, call.actor, call.params.id ?? '')
        const open = await openNotices(tx, article.id)
        return { article, open, edition: await currentEdition(tx, article) }
      },
      allow: ({ article }) => allow(call.actor, 'review-notice.write', { teamId: article.teamId }),
      decide: ({ edition, open }) => {
        if (!edition) throw problem('wrong-state', 'Nothing of this article is published.')
        const published = claimsOf(edition)
        const errors = call.body.claims.flatMap((number, index) =>
          published.includes(number)
            ? []
            : [{ path: `/claims/${index}`, message: `Claim ${number} is not in the published edition.` }],
        )
        if (errors.length > 0) throw problem('invalid', { errors })
        const already = new Set(open.map(({ claim }) => claim))
        return [...new Set(call.body.claims)].filter((number) => !already.has(number)).sort((a, b) => a - b)
      },
      record: async (tx, { article }, claims) => {
        const { id: articleId } = article
        await tx.reviewNotice.createMany({
          data: claims.map((claim) => ({
            ...{ id: newId(), articleId, claim },
            ...{ startedById: call.actor.userId, startedAt: call.now },
          })),
        })
        return {
          chain: chainOf(article),
          events: claims.length > 0 ? [{ type: 'review-notice.started', data: { articleId, claims } }] : [],
          answer: async (inside) => ({
            status: 201,
            body: { items: await openNotices(inside, articleId) },
            location: `/api/v1/articles/${articleId}/review-notices`,
          }),
        }
      },
    }),
})

export const endReviewNotice = operation({
  method: 'DELETE',
  path: '/articles/{id}/review-notices/{number}',
  summary: 'Takes back the notice that the claim with this number is being reviewed.',
  status: 204,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockForEditions(tx, call.actor, call.params.id ?? '')
        return { article, open: await openNotices(tx, article.id) }
      },
      allow: ({ article }) => allow(call.actor, 'review-notice.write', { teamId: article.teamId }),
      decide: ({ open }) => {
        const number = editionNumber(call.params.number)
        if (!open.some(({ claim }) => claim === number)) throw problem('not-found')
        return number
      },
      record: async (tx, { article }, number) => {
        const claims = await endNotices(tx, article.id, [number], call.now)
        return {
          chain: chainOf(article),
          events: [{ type: 'review-notice.ended', data: { articleId: article.id, claims } }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})
