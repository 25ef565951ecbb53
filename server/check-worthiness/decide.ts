import { checkSpans } from '@/domain/anchoring/span'
import { decideCheckWorthyInput } from '@/domain/check-worthiness/check-worthy'
import { cuesOf, calendarNames } from '@/domain/check-worthiness/cues'
import { problem } from '@/domain/problem'
import { lockArticle } from '@/server/articles/read'
import { adoptedRevision, matchRevision } from '@/server/claims/placing'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { z } from 'zod'

const decisionView = z.object({ decision: z.string(), start: z.number(), end: z.number() })

/** Longer stretches are no sentence that was offered. */
const longest = 5_000

export const decideCheckWorthy = operation({
  method: 'POST',
  path: '/articles/{id}/check-worthy',
  summary: 'Records that a proposed sentence was taken as a claim, or dismissed: it is not offered again.',
  body: decideCheckWorthyInput,
  answer: decisionView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        const { claimId } = call.body
        const claim = claimId
          ? await tx.claim.findFirst({ where: { id: claimId, articleId: article.id }, select: { id: true } })
          : null
        if (claimId && !claim) throw problem('not-found')
        return { article, revision: await adoptedRevision(tx, article.id), claim }
      },
      allow: ({ article }) => allow(call.actor, 'check-worthy.decide', { teamId: article.teamId }),
      decide: ({ article, revision, claim }) => {
        const { start, end, decision } = call.body
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        matchRevision(call.body.revision, revision.number)
        const errors = checkSpans(revision.text, [{ start, end }])
        if (end - start > longest) errors.push({ path: '/end', message: 'This is longer than any sentence.' })
        if (decision === 'dismissed' && claim)
          errors.push({ path: '/claimId', message: 'What is dismissed has no claim.' })
        if (errors.length > 0) throw problem('invalid', { errors })
        const { language } = article
        return cuesOf(revision.text.slice(start, end), language, calendarNames(language)).reasons
      },
      record: async (tx, { article, revision, claim }, reasons) => {
        const { start, end, decision } = call.body
        const claimId = claim?.id ?? null
        const decided = { reasons, decision, claimId, decidedById: call.actor.userId, decidedAt: call.now }
        await tx.checkWorthyDecision.upsert({
          where: { revisionId_start_end: { revisionId: revision.id, start, end } },
          create: { id: newId(), articleId: article.id, revisionId: revision.id, start, end, ...decided },
          update: decided,
        })
        return {
          chain: chainOf(article),
          events: [
            { type: 'check-worthy.decided', data: { articleId: article.id, decision, start, end, claimId } },
          ],
          answer: () => Promise.resolve({ body: { decision, start, end } }),
        }
      },
    }),
})
