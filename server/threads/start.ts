import { z } from 'zod'
import { problem } from '@/domain/problem'
import { startThreadInput, threadView } from '@/domain/threads/thread'
import { findArticle, lockArticle } from '@/server/articles/read'
import { findClaim } from '@/server/claims/load'
import { adoptedRevision } from '@/server/claims/placing'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { keepComment } from './comment'
import type { ThreadPlace } from './load'
import { checkThreadSpan, storeThreadSpan } from './span'
import { threadAnswer } from './view'

type StartCall = Call<unknown, z.infer<typeof startThreadInput>>

/** Starts a discussion. Words are placed with the article's row locked, so that no revision comes between. */
function start(call: StartCall, findPlace: (tx: Transaction) => Promise<ThreadPlace>) {
  const { actor, body, now } = call
  return write(call, {
    load: async (tx) => {
      const place = await findPlace(tx)
      if (!body.span) return { place, article: await findArticle(tx, actor, place.articleId), revision: null }
      const article = await lockArticle(tx, actor, place.articleId)
      return { place, article, revision: await adoptedRevision(tx, article.id) }
    },
    allow: ({ article }) => allow(actor, 'thread.write', { teamId: article.teamId }),
    decide: ({ article, revision }) => {
      if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
      if (body.span && revision) checkThreadSpan(revision, { span: body.span, revision: body.revision })
    },
    record: async (tx, { place, article, revision }) => {
      const { teamId } = article
      const { articleId, claimId } = place
      const id = newId()
      await tx.thread.create({
        data: { id, teamId, articleId, claimId, createdById: actor.userId, createdAt: now },
      })
      if (body.span && revision) await storeThreadSpan(tx, id, revision, body.span)
      const comment = { threadId: id, teamId, number: 1, authorId: actor.userId, body: body.body, now }
      const kept = await keepComment(tx, comment)
      return {
        chain: chainOf(article),
        events: [{ type: 'thread.started', data: { ...place, threadId: id, ...kept } }],
        answer: (inside) => threadAnswer(inside, actor, id, 201),
      }
    },
  })
}

export const startArticleThread = operation({
  method: 'POST',
  path: '/articles/{id}/threads',
  summary: 'Starts a discussion on an article, or on words of it. The whole team reads it.',
  body: startThreadInput,
  answer: threadView,
  status: 201,
  run: (call) => start(call, async () => ({ articleId: call.params.id ?? '', claimId: null, number: null })),
})

export const startClaimThread = operation({
  method: 'POST',
  path: '/claims/{id}/threads',
  summary: 'Starts a discussion on a claim. The whole team reads it, before the reveal too.',
  body: startThreadInput,
  answer: threadView,
  status: 201,
  run: (call) =>
    start(call, async (tx) => {
      const { id, articleId, number } = await findClaim(tx, call.actor, call.params.id ?? '')
      return { articleId, claimId: id, number }
    }),
})
