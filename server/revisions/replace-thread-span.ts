import { describeSpan } from '@/domain/anchoring/span'
import { problem } from '@/domain/problem'
import { threadSpanInput } from '@/domain/revisions/revision'
import { threadView } from '@/domain/threads/thread'
import { lockArticle } from '@/server/articles/read'
import { adoptedRevision } from '@/server/claims/placing'
import { placeSpan } from '@/server/claims/replace-spans'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { findThread, lockThread } from '@/server/threads/load'
import { checkThreadSpan } from '@/server/threads/span'
import { threadAnswer, viewThread } from '@/server/threads/view'

export const replaceThreadSpan = operation({
  method: 'PUT',
  path: '/threads/{id}/span',
  summary: 'Puts a discussion on other words of the current text: whoever started it, or a reviewer.',
  body: threadSpanInput,
  ifMatch: 'optional',
  answer: threadView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const id = call.params.id ?? ''
        const { thread: found } = await findThread(tx, call.actor, id)
        // No revision comes between: the article is locked, and before the discussion.
        const article = await lockArticle(tx, call.actor, found.articleId)
        const { thread, place } = await lockThread(tx, call.actor, id)
        await matchVersion(call.ifMatch, thread.version, () => viewThread(tx, call.actor, id))
        const span = await tx.span.findFirst({ where: { threadId: id } })
        return { article, thread, place, span, revision: await adoptedRevision(tx, article.id) }
      },
      allow: ({ thread }) =>
        allow(call.actor, 'thread.resolve', { teamId: thread.teamId, madeById: thread.createdById }),
      decide: ({ article, span, revision }) => {
        const { start, end } = call.body
        if (article.archivedAt) throw problem('wrong-state', 'The article is archived.')
        checkThreadSpan(revision, { span: { start, end }, revision: call.body.revision })
        if (!span) throw problem('wrong-state', 'This discussion is not about words of the text.')
        return { id: span.id, words: describeSpan(revision.text, start, end) }
      },
      record: async (tx, { article, thread, place, revision }, { id, words }) => {
        const { exact, prefix, suffix } = words
        await tx.span.update({ where: { id }, data: { exact, prefix, suffix } })
        await placeSpan(tx, id, revision.id, words)
        await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } })
        const data = { ...place, threadId: thread.id, revision: revision.number }
        return {
          chain: chainOf(article),
          events: [{ type: 'thread.re-placed', data }],
          answer: (inside) => threadAnswer(inside, call.actor, thread.id),
        }
      },
    }),
})
