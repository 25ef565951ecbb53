import { answerReplyInput, replyView } from '@/domain/replies/reply'
import { refuseAnswer } from '@/domain/replies/steps'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { newSalt } from '@/server/ids'
import { allow, write } from '@/server/write'
import { addAnswerSource } from './answer-source'
import { lockReply } from './load'
import { replyDigest, viewReply } from './view'

export const answerReply = operation({
  method: 'POST',
  path: '/replies/{id}/answer',
  summary: 'Records an answer, which becomes a source and evidence of the claims that it was asked about.',
  body: answerReplyInput,
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
        const answeredAt = call.body.answeredAt === undefined ? call.now : new Date(call.body.answeredAt)
        const refused = refuseAnswer(reply, answeredAt, call.now)
        if (refused) throw refused
        return { answer: call.body.answer, answeredAt, publicStatement: call.body.publicStatement || null }
      },
      record: async (tx, reply, columns) => {
        const { answeredAt } = columns
        const { sourceId, events } = await addAnswerSource(tx, reply, {
          ...{ answeredAt, userId: call.actor.userId, now: call.now },
        })
        const salt = reply.salt ?? newSalt()
        await tx.replyRequest.update({
          where: { id: reply.id },
          data: { ...columns, sourceId, salt, version: { increment: 1 } },
        })
        const digest = replyDigest(salt, { ...reply, ...columns })
        const data = { articleId: reply.articleId, replyId: reply.id, digest }
        return {
          chain: chainOf(reply.article),
          events: [{ type: 'reply.received', data }, ...events],
          answer: async (inside) => {
            const view = await viewReply(inside, reply.id, call.now)
            return { body: view, version: view.version }
          },
        }
      },
    }),
})
