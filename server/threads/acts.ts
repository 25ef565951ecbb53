import { z } from 'zod'
import { problem } from '@/domain/problem'
import { commentInput, threadView } from '@/domain/threads/thread'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { keepComment } from './comment'
import { lockThread, type FoundThread } from './load'
import { threadAnswer, viewThread } from './view'

/** The thread of a call, locked, in the version that the caller names if any. */
async function loadMatching(call: Call, tx: Parameters<typeof lockThread>[0]): Promise<FoundThread> {
  const found = await lockThread(tx, call.actor, call.params.id ?? '')
  await matchVersion(call.ifMatch, found.thread.version, () => viewThread(tx, call.actor, found.thread.id))
  return found
}

export const answerThread = operation({
  method: 'POST',
  path: '/threads/{id}/comments',
  summary: 'Adds a comment to a discussion; `@name` mentions a member. Answers the whole discussion.',
  body: commentInput,
  ifMatch: 'optional',
  answer: threadView,
  status: 201,
  run: (call) =>
    write(call, {
      load: (tx) => loadMatching(call, tx),
      allow: ({ thread }) => allow(call.actor, 'thread.write', { teamId: thread.teamId }),
      decide: ({ thread }) => {
        if (thread.resolvedAt)
          throw problem('wrong-state', 'This discussion is resolved. Reopen it, or start another one.')
      },
      record: async (tx, { thread, place }) => {
        const { id, teamId, comments } = thread
        const number = (comments.at(-1)?.number ?? 0) + 1
        const kept = await keepComment(tx, {
          threadId: id,
          teamId,
          number,
          authorId: call.actor.userId,
          body: call.body.body,
          now: call.now,
        })
        await tx.thread.update({ where: { id }, data: { version: { increment: 1 } } })
        return {
          chain: chainOf(thread.article),
          events: [{ type: 'thread.answered', data: { ...place, threadId: id, ...kept } }],
          answer: (inside) => threadAnswer(inside, call.actor, id, 201),
        }
      },
    }),
})

/** Resolves a discussion or takes it up again. */
function settle(call: Call, resolved: boolean) {
  return write(call, {
    load: (tx) => loadMatching(call, tx),
    allow: ({ thread }) =>
      allow(call.actor, 'thread.resolve', { teamId: thread.teamId, madeById: thread.createdById }),
    decide: ({ thread }) => {
      if ((thread.resolvedAt !== null) === resolved)
        throw problem('wrong-state', `The discussion is ${resolved ? 'resolved' : 'open'} already.`)
    },
    record: async (tx, { thread, place }) => {
      const { id } = thread
      const by = resolved
        ? { resolvedAt: call.now, resolvedById: call.actor.userId }
        : { resolvedAt: null, resolvedById: null }
      await tx.thread.update({ where: { id }, data: { ...by, version: { increment: 1 } } })
      const type = resolved ? 'thread.resolved' : 'thread.reopened'
      return {
        chain: chainOf(thread.article),
        events: [{ type, data: { ...place, threadId: id } }],
        answer: (inside) => threadAnswer(inside, call.actor, id),
      }
    },
  })
}

const declared = {
  method: 'POST',
  body: z.strictObject({}),
  ifMatch: 'optional',
  answer: threadView,
} as const

export const resolveThread = operation({
  ...declared,
  path: '/threads/{id}/resolve',
  summary: 'Resolves a discussion: whoever started it, or a reviewer.',
  run: (call) => settle(call, true),
})

export const reopenThread = operation({
  ...declared,
  path: '/threads/{id}/reopen',
  summary: 'Takes a resolved discussion up again.',
  run: (call) => settle(call, false),
})
