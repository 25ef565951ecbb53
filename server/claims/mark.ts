import { claimView, markClaimInput } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import type { Transaction } from '@/server/database/database'
import { lockArticle } from '@/server/articles/read'
import { chainOf } from '@/server/history/record'
import { operation, type Answer } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { adoptedRevision, chosenRanges, matchRevision, storeSpans } from './placing'
import { keepVersion } from './versions'
import { viewClaim } from './view'

/** The answer that shows a claim as its reader may see it now. */
export async function claimAnswer(
  tx: Transaction,
  viewerId: string,
  id: string,
  status: 200 | 201 = 200,
): Promise<Answer> {
  const view = await viewClaim(tx, viewerId, id)
  return { status, body: view, version: view.version, location: `/api/v1/claims/${id}` }
}

export const markClaim = operation({
  method: 'POST',
  path: '/articles/{id}/claims',
  summary: 'Marks a claim: by offsets into the text, or by a quote.',
  body: markClaimInput,
  answer: claimView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        return { article, revision: await adoptedRevision(tx, article.id) }
      },
      allow: ({ article }) => allow(call.actor, 'claim.mark', { teamId: article.teamId }),
      decide: ({ article, revision }) => {
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        matchRevision(call.body.revision, revision.number)
        const ranges = chosenRanges(revision.text, call.body)
        const quotes = ranges.map(({ start, end }) => revision.text.slice(start, end))
        return { ranges, quotes, statement: call.body.statement ?? quotes.join(' … ').slice(0, 5_000) }
      },
      record: async (tx, { article, revision }, { ranges, quotes, statement }) => {
        const { kind = null, voices = [], reason = null } = call.body
        const id = newId()
        const number = article.nextClaimNumber
        await tx.article.update({ where: { id: article.id }, data: { nextClaimNumber: { increment: 1 } } })
        await tx.claim.create({
          data: {
            id,
            articleId: article.id,
            teamId: article.teamId,
            number,
            statement,
            kind,
            voices,
            reason,
            markedById: call.actor.userId,
            createdAt: call.now,
          },
        })
        await storeSpans(tx, id, revision, ranges)
        const words = { statement, kind, voices, quotes }
        const digest = await keepVersion(tx, {
          claimId: id,
          version: 1,
          wording: 1,
          words,
          actorId: call.actor.userId,
          now: call.now,
        })
        return {
          chain: chainOf(article),
          events: [{ type: 'claim.marked', data: { articleId: article.id, claimId: id, number, digest } }],
          answer: (inside) => claimAnswer(inside, call.actor.userId, id, 201),
        }
      },
    }),
})
