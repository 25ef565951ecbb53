import { z } from 'zod'
import { claimView } from '@/domain/claims/claim'
import type { NewEvent } from '@/domain/history/event'
import { countersignable, decideApproval, rulingOf, type RuledVerdict } from '@/domain/rulings/decide'
import type { Ruling } from '@/prisma/generated/client'
import type { WholeClaim } from '@/server/claims/load'
import { claimAnswer } from '@/server/claims/mark'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { hasVoices } from '@/server/verdicts/load'
import { allow, write } from '@/server/write'
import { lockForRuling, matchClaim } from './load'
import { afterApproval, storeRuling, subjectOf } from './store'

export const approveRuling = operation({
  method: 'POST',
  path: '/claims/{id}/ruling/approve',
  summary:
    'Approves the ruling that another made. In the mode `countersign` an editor makes the filed verdict the ruling by it.',
  body: z.strictObject({}),
  answer: claimView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const loaded = await lockForRuling(tx, call)
        await matchClaim(tx, call, loaded.claim)
        return loaded
      },
      allow: ({ claim, facts }) =>
        allow(call.actor, countersignable(facts) ? 'ruling.make' : 'ruling.approve', {
          teamId: claim.teamId,
        }),
      decide: ({ facts }) => decideApproval(facts, call.actor.userId),
      record: async (tx, { claim, live }, { countersigned }) => {
        const events = countersigned
          ? await countersign(tx, call, claim, countersigned)
          : live
            ? await approve(tx, call, claim, live)
            : []
        return {
          chain: chainOf(claim.article),
          events,
          answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
        }
      },
    }),
})

async function approve(tx: Transaction, call: Call, claim: WholeClaim, live: Ruling): Promise<NewEvent[]> {
  const ruling = await tx.ruling.update({
    where: { id: live.id },
    data: { approvedById: call.actor.userId, approvedAt: call.now },
  })
  await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
  const approved: NewEvent = {
    type: 'ruling.approved',
    data: { ...subjectOf(claim), ruling: ruling.number },
  }
  return [approved, ...(await afterApproval(tx, claim, ruling))]
}

/** The verdict becomes the ruling: its author ruled when they filed it, the editor approved. */
async function countersign(
  tx: Transaction,
  call: Call,
  claim: WholeClaim,
  verdict: RuledVerdict,
): Promise<NewEvent[]> {
  return storeRuling(tx, {
    claim,
    content: rulingOf(verdict, hasVoices(claim), 'The filed verdict was re-traced and countersigned.'),
    scaleVersion: verdict.scaleVersion,
    ruledById: verdict.authorId,
    ruledAt: call.now,
    approvedById: call.actor.userId,
    now: call.now,
  })
}
