import { claimView } from '@/domain/claims/claim'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import { addedRanges } from '@/domain/relations/decide'
import { mergeInput } from '@/domain/relations/relation'
import { lockArticle } from '@/server/articles/read'
import { anyFiled, findClaim, type WholeClaim } from '@/server/claims/load'
import { claimAnswer } from '@/server/claims/mark'
import { adoptedRevision, storeSpans } from '@/server/claims/placing'
import { storeChange } from '@/server/claims/store-change'
import { viewClaim } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import { keepReason } from '@/server/history/reason'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { lockTwoClaims } from './lock'

type Revision = Awaited<ReturnType<typeof adoptedRevision>>
type Range = { start: number; end: number }

export const mergeClaim = operation({
  method: 'POST',
  path: '/claims/{id}/merge',
  summary:
    'Withdraws a claim because another of the same article says the same, with a reason. Its verdicts stay with it; its words go to the other one while nobody has filed there.',
  body: mergeInput,
  answer: claimView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const id = call.params.id ?? ''
        const { intoClaimId } = call.body
        const { articleId } = await findClaim(tx, call.actor, id)
        const article = await lockArticle(tx, call.actor, articleId)
        const [claim, into] = await lockTwoClaims(tx, call.actor, [id, intoClaimId])
        await matchVersion(call.ifMatch, claim.version, () => viewClaim(tx, call.actor.userId, id))
        const revision = await adoptedRevision(tx, articleId)
        return { article, claim, into, revision, filed: await anyFiled(tx, into.id) }
      },
      allow: ({ claim }) => allow(call.actor, 'claim.manage', { teamId: claim.teamId }),
      decide: ({ claim, into, revision, filed }) => {
        if (claim.id === into.id || claim.articleId !== into.articleId)
          throw problem('invalid', {
            errors: [{ path: '/intoClaimId', message: 'Choose another claim of the same article.' }],
          })
        if (claim.withdrawnAt) throw problem('wrong-state', 'The claim is withdrawn already.')
        if (into.withdrawnAt)
          throw problem('wrong-state', `Claim ${into.number} is withdrawn. Reopen it first.`)
        return filed ? [] : addedRanges(placedRanges(into, revision), placedRanges(claim, revision))
      },
      record: async (tx, { article, claim, into, revision }, ranges) => {
        const { teamId, articleId, number } = claim
        await tx.claim.update({
          where: { id: claim.id },
          data: { withdrawnAt: call.now, version: { increment: 1 } },
        })
        const relation = { teamId, fromId: claim.id, toId: into.id, kind: 'merged-into' }
        const made = { createdById: call.actor.userId, createdAt: call.now, removedAt: null }
        await tx.claimRelation.upsert({
          where: { fromId_toId_kind: { fromId: claim.id, toId: into.id, kind: 'merged-into' } },
          create: { id: newId(), ...relation, ...made },
          update: made,
        })
        const reason = await keepReason(tx, { teamId, articleId, text: call.body.reason, now: call.now })
        const other = { intoClaimId: into.id, intoNumber: into.number }
        const merged = { articleId, claimId: claim.id, number, ...other, ...reason }
        const grown = ranges.length === 0 ? [] : [await addWords(tx, call, into, revision, ranges)]
        return {
          chain: chainOf(article),
          events: [{ type: 'claim.merged', data: merged }, ...grown],
          answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
        }
      },
    }),
})

/** Where the spans of a claim stand in the current text; those without a place are left out. */
function placedRanges(claim: WholeClaim, revision: Revision): Range[] {
  return claim.spans.flatMap((span) => {
    const placed = span.placements.find((one) => one.revisionId === revision.id)
    return placed && placed.start !== null && placed.end !== null
      ? [{ start: placed.start, end: placed.end }]
      : []
  })
}

/** Adds words to a claim on which nobody has filed: what is to be rated changes with them. */
async function addWords(
  tx: Transaction,
  call: { actor: { userId: string }; now: Date },
  into: WholeClaim,
  revision: Revision,
  ranges: Range[],
): Promise<NewEvent> {
  const before = into.spans.map((span) => span.id)
  await storeSpans(tx, into.id, revision, ranges)
  await tx.span.updateMany({
    where: { claimId: into.id, id: { notIn: before } },
    data: { position: { increment: before.length } },
  })
  return storeChange(tx, call, into, { fields: {}, changed: ['spans'], rewords: true })
}
