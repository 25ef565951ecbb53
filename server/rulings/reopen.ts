import { z } from 'zod'
import { claimView } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { decideReopening } from '@/domain/rulings/decide'
import { claimAnswer } from '@/server/claims/mark'
import { keepReason } from '@/server/history/reason'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { lockForRuling, matchClaim } from './load'
import { subjectOf } from './store'

export const reopenRuling = operation({
  method: 'POST',
  path: '/claims/{id}/ruling/reopen',
  summary: 'Takes a ruling back, with a reason. It stays in the list of rulings; another can be made.',
  body: z.strictObject({ reason: z.string().trim().min(1, 'Say why.').max(2_000) }),
  answer: claimView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const loaded = await lockForRuling(tx, call)
        await matchClaim(tx, call, loaded.claim)
        return loaded
      },
      allow: ({ claim }) => allow(call.actor, 'ruling.make', { teamId: claim.teamId }),
      decide: ({ facts, live }) => {
        decideReopening(facts)
        if (!live) throw problem('wrong-state')
        return live
      },
      record: async (tx, { claim }, live) => {
        await tx.ruling.update({ where: { id: live.id }, data: { reopenedAt: call.now } })
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        const { teamId, articleId } = claim
        const reason = await keepReason(tx, { teamId, articleId, text: call.body.reason, now: call.now })
        return {
          chain: chainOf(claim.article),
          events: [
            { type: 'ruling.reopened', data: { ...subjectOf(claim), ruling: live.number, ...reason } },
          ],
          answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
        }
      },
    }),
})
