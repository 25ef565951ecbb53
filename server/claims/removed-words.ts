import { z } from 'zod'
import { claimView } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { lockClaim } from './load'
import { claimAnswer } from './mark'
import { adoptedRevision } from './placing'
import { viewClaim } from './view'

export const recordRemovedWords = operation({
  method: 'POST',
  path: '/claims/{id}/spans/{spanId}/removed',
  summary: 'Records that the outlet removed the words of a claim that the current text has lost.',
  body: z.strictObject({}),
  ifMatch: 'optional',
  answer: claimView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, claim.version, () => viewClaim(tx, call.actor.userId, claim.id))
        const span = claim.spans.find(({ id }) => id === call.params.spanId)
        if (!span) throw problem('not-found')
        const placement = span.placements[0] ?? null
        return { claim, span, placement, revision: await adoptedRevision(tx, claim.articleId) }
      },
      allow: ({ claim }) => allow(call.actor, 'claim.manage', { teamId: claim.teamId }),
      decide: ({ placement, revision }) => {
        if (placement?.revisionId !== revision.id || placement.start !== null)
          throw problem('wrong-state', 'These words stand in the current text.')
        if (placement.settled) throw problem('wrong-state', 'This is recorded already.')
      },
      record: async (tx, { claim, span, revision }) => {
        await tx.placement.update({
          where: { spanId_revisionId: { spanId: span.id, revisionId: revision.id } },
          data: { settled: 'removed' },
        })
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        const { articleId, number } = claim
        const data = { articleId, claimId: claim.id, number, spanId: span.id, revision: revision.number }
        return {
          chain: chainOf(claim.article),
          events: [{ type: 'claim.words-removed', data }],
          answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
        }
      },
    }),
})
