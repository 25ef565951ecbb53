import { askReplyInput, replyView } from '@/domain/replies/reply'
import { badDates } from '@/domain/replies/steps'
import { lockArticle } from '@/server/articles/read'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId, newSalt } from '@/server/ids'
import { allow, write } from '@/server/write'
import { claimIdsOf } from './load'
import { replyDigest, viewReply } from './view'

export const askReply = operation({
  method: 'POST',
  path: '/articles/{id}/replies',
  summary: 'Records that somebody was asked for their side, how, about which claims and until when.',
  body: askReplyInput,
  answer: replyView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const article = await lockArticle(tx, call.actor, call.params.id ?? '')
        return { article, claimIds: await claimIdsOf(tx, article.id, call.body.claims ?? []) }
      },
      allow: ({ article }) => allow(call.actor, 'reply.write', { teamId: article.teamId }),
      decide: () => {
        const { whom, how, contact, question, askedAt, deadline } = call.body
        const dates = {
          askedAt: askedAt === undefined ? call.now : new Date(askedAt),
          deadline: new Date(deadline),
        }
        const refused = badDates(dates)
        if (refused) throw refused
        const words = { whom, how, contact: contact || null, question: question || null }
        return { ...dates, ...words, answer: null, publicStatement: null }
      },
      record: async (tx, { article, claimIds }, columns) => {
        const id = newId()
        const salt = newSalt()
        const { teamId } = article
        await tx.replyRequest.create({
          data: {
            ...{ id, teamId, articleId: article.id, claimIds, ...columns, salt },
            createdById: call.actor.userId,
            createdAt: call.now,
          },
        })
        const data = { articleId: article.id, replyId: id, claimIds, digest: replyDigest(salt, columns) }
        return {
          chain: chainOf(article),
          events: [{ type: 'reply.asked', data }],
          answer: async (inside) => {
            const view = await viewReply(inside, id, call.now)
            return { status: 201, body: view, version: view.version, location: `/api/v1/replies/${id}` }
          },
        }
      },
    }),
})
