import { claimView } from '@/domain/claims/claim'
import { decideRuling, sameRuling } from '@/domain/rulings/decide'
import { rulingInput } from '@/domain/rulings/ruling'
import { claimAnswer } from '@/server/claims/mark'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { currentScale } from '@/server/verdicts/scales'
import { allow, write } from '@/server/write'
import { contentOf, lockForRuling, matchClaim } from './load'
import { storeRuling } from './store'

export const makeRuling = operation({
  method: 'PUT',
  path: '/claims/{id}/ruling',
  summary:
    'Rules on a revealed claim. `If-Match` is the claim’s version. Where four eyes are asked for, an editor who filed needs another’s approval.',
  body: rulingInput,
  ifMatch: 'needed',
  answer: claimView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const loaded = await lockForRuling(tx, call)
        const { claim, live } = loaded
        const same = live !== null && sameRuling(contentOf(live), call.body)
        if (!same) await matchClaim(tx, call, claim)
        return { ...loaded, same, scale: await currentScale(tx, claim.teamId) }
      },
      allow: ({ claim }) => allow(call.actor, 'ruling.make', { teamId: claim.teamId }),
      decide: ({ facts, same, scale }) =>
        same ? null : decideRuling(facts, call.body, scale, call.actor.userId),
      record: async (tx, { claim, scale }, decided) => ({
        chain: chainOf(claim.article),
        events: decided
          ? await storeRuling(tx, {
              claim,
              content: decided.content,
              scaleVersion: scale.version,
              ruledById: call.actor.userId,
              ruledAt: call.now,
              approvedById: decided.approved ? call.actor.userId : null,
              now: call.now,
            })
          : [],
        answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
      }),
    }),
})
