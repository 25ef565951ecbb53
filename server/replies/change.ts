import { canonicalJson } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { changeReplyInput, replyView, type ChangeReplyInput } from '@/domain/replies/reply'
import { badDates } from '@/domain/replies/steps'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { newSalt } from '@/server/ids'
import { allow, write } from '@/server/write'
import { claimIdsOf, lockReply, type ReplyRow } from './load'
import { claimIdsIn, replyDigest, viewReply } from './view'

export const changeReply = operation({
  method: 'PATCH',
  path: '/replies/{id}',
  summary: 'Changes what is recorded of a request for a reply.',
  body: changeReplyInput,
  ifMatch: 'needed',
  answer: replyView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const reply = await lockReply(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, reply.version, () => viewReply(tx, reply.id, call.now))
        const { claims } = call.body
        return { reply, claimIds: claims && (await claimIdsOf(tx, reply.articleId, claims)) }
      },
      allow: ({ reply }) => allow(call.actor, 'reply.write', { teamId: reply.teamId }),
      decide: ({ reply, claimIds }) => {
        if (reply.redactedAt) throw problem('wrong-state', 'The words of this request were redacted.')
        const after = { ...columnsOf(call.body), ...(claimIds ? { claimIds } : {}) }
        const refused = badDates({ ...reply, ...after })
        if (refused) throw refused
        const changed = fieldsThatDiffer(reply, after)
        if (changed.includes('claimIds') && reply.answeredAt)
          throw problem(
            'wrong-state',
            'The answer is evidence on the claims that it was asked for. Add it to others as evidence.',
          )
        if (after.publicStatement && !reply.answeredAt)
          throw problem(
            'wrong-state',
            'A statement for readers comes with an answer. Record the answer first.',
          )
        return { after, changed }
      },
      record: async (tx, { reply }, { after, changed }) => {
        const salt = reply.salt ?? newSalt()
        if (changed.length > 0)
          await tx.replyRequest.update({
            where: { id: reply.id },
            data: { ...after, salt, version: { increment: 1 } },
          })
        const named = changed.map((field) => (field === 'claimIds' ? 'claims' : field))
        const digest = replyDigest(salt, { ...reply, ...after })
        const data = { articleId: reply.articleId, replyId: reply.id, changed: named, digest }
        return {
          chain: chainOf(reply.article),
          events: changed.length > 0 ? [{ type: 'reply.changed', data }] : [],
          answer: async (inside) => {
            const view = await viewReply(inside, reply.id, call.now)
            return { body: view, version: view.version }
          },
        }
      },
    }),
})

/** The columns that a merge patch sets; an emptied text is not known. */
function columnsOf({ whom, how, contact, question, publicStatement, askedAt, deadline }: ChangeReplyInput) {
  return {
    ...(whom === undefined ? {} : { whom }),
    ...(how === undefined ? {} : { how }),
    ...(contact === undefined ? {} : { contact: contact || null }),
    ...(question === undefined ? {} : { question: question || null }),
    ...(publicStatement === undefined ? {} : { publicStatement: publicStatement || null }),
    ...(askedAt === undefined ? {} : { askedAt: new Date(askedAt) }),
    ...(deadline === undefined ? {} : { deadline: new Date(deadline) }),
  }
}

function fieldsThatDiffer(
  reply: ReplyRow,
  after: ReturnType<typeof columnsOf> & { claimIds?: string[] },
): string[] {
  const before: Record<string, unknown> = { ...reply, claimIds: claimIdsIn(reply) }
  return Object.entries(after).flatMap(([field, value]) =>
    comparable(before[field]) === comparable(value) ? [] : [field],
  )
}

function comparable(value: unknown): string {
  return canonicalJson(value instanceof Date ? value.toISOString() : value)
}
