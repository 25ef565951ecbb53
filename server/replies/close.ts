import { z } from 'zod'
import { replyView } from '@/domain/replies/reply'
import { refuseClosing } from '@/domain/replies/steps'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { lockReply } from './load'
import { viewReply } from './view'

export const closeReply = operation({
  method: 'POST',
  path: '/replies/{id}/close',
  summary: 'Says that the deadline of a request for a reply passed without an answer.',
  body: z.strictObject({}),
  answer: replyView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const reply = await lockReply(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, reply.version, () => viewReply(tx, reply.id, call.now))
        return reply
      },
      allow: (reply) => allow(call.actor, 'reply.write', { teamId: reply.teamId }),
      decide: (reply) => {
        const refused = refuseClosing(reply, call.now)
        if (refused) throw refused
      },
      record: async (tx, reply) => {
        await tx.replyRequest.update({
          where: { id: reply.id },
          data: { closedAt: call.now, version: { increment: 1 } },
        })
        return {
          chain: chainOf(reply.article),
          events: [{ type: 'reply.closed', data: { articleId: reply.articleId, replyId: reply.id } }],
          answer: async (inside) => {
            const view = await viewReply(inside, reply.id, call.now)
            return { body: view, version: view.version }
          },
        }
      },
    }),
})
