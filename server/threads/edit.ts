import { problem } from '@/domain/problem'
import { commentInput, mayStillEdit, threadView } from '@/domain/threads/thread'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { sealBody } from './comment'
import { findThread, lockThread } from './load'
import { threadAnswer, viewThread } from './view'

export const editComment = operation({
  method: 'PATCH',
  path: '/comments/{id}',
  summary:
    'Edits one’s own comment within 15 minutes; what it said before stays readable. `If-Match` may name the version of the discussion, which is answered.',
  body: commentInput,
  ifMatch: 'optional',
  answer: threadView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const row = await tx.comment.findUnique({ where: { id: call.params.id ?? '' } })
        if (!row) throw problem('not-found')
        await findThread(tx, call.actor, row.threadId)
        const { thread, place } = await lockThread(tx, call.actor, row.threadId)
        await matchVersion(call.ifMatch, thread.version, () => viewThread(tx, call.actor, thread.id))
        const comment = thread.comments.find(({ id }) => id === row.id)
        if (!comment) throw problem('not-found')
        return { thread, place, comment }
      },
      allow: ({ thread, comment }) =>
        allow(call.actor, 'comment.edit', { teamId: thread.teamId, madeById: comment.authorId }),
      decide: ({ comment }) => {
        if (comment.redactedAt) throw problem('wrong-state', 'This comment was redacted.')
        if (!mayStillEdit(comment.createdAt.getTime(), call.now.getTime()))
          throw problem(
            'wrong-state',
            'A comment can be edited for 15 minutes. Write what has changed as a new one.',
          )
        return { changed: comment.body !== call.body.body }
      },
      record: async (tx, { thread, place, comment }, { changed }) => {
        const chain = chainOf(thread.article)
        const answer = (inside: typeof tx) => threadAnswer(inside, call.actor, thread.id)
        if (!changed) return { chain, events: [], answer }
        const { id, body, salt } = comment
        await tx.commentEdit.create({ data: { id: newId(), commentId: id, body, salt, at: call.now } })
        const { digest, ...sealed } = await sealBody(tx, thread.teamId, call.body.body)
        await tx.comment.update({ where: { id }, data: { ...sealed, editedAt: call.now } })
        await tx.thread.update({ where: { id: thread.id }, data: { version: { increment: 1 } } })
        const data = { ...place, threadId: thread.id, commentId: id, digest, mentions: sealed.mentions }
        return { chain, events: [{ type: 'thread.edited', data }], answer }
      },
    }),
})
