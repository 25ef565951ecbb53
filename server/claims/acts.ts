import { z } from 'zod'
import { claimView } from '@/domain/claims/claim'
import { actRefusal, type ClaimAct } from '@/domain/claims/state-acts'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import type { Act } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { keepReason, type KeptReason } from '@/server/history/reason'
import { chainOf } from '@/server/history/record'
import { operation, type Call } from '@/server/http/operation'
import { matchVersion } from '@/server/http/pages'
import { openSources } from '@/server/sources/held'
import { allow, write } from '@/server/write'
import { anyFiled, lockClaim, type WholeClaim } from './load'
import { claimAnswer } from './mark'
import { confirmSpans } from './placing'
import { viewClaim } from './view'

const reasonInput = z.strictObject({ reason: z.string().trim().min(1, 'Say why.').max(2_000) })
const recheckInput = reasonInput.extend({ outcome: z.enum(['stands', 'amended']) })

/** One act on a claim that needs a reason: who may, what it needs of the claim, what it changes, its event. */
interface ReasonedAct<B extends z.infer<typeof reasonInput>> {
  act: Act
  /** What it is, for the rule of when it is possible. */
  does: ClaimAct
  removedToo?: boolean
  change: (now: Date) => Prisma.ClaimUpdateInput
  event: (
    subject: { articleId: string; claimId: string; number: number },
    reason: KeptReason,
    body: B,
  ) => NewEvent
  then?: (tx: Transaction, claim: WholeClaim) => Promise<void>
}

function actOn<B extends z.infer<typeof reasonInput>>(call: Call<unknown, B>, what: ReasonedAct<B>) {
  return write(call, {
    load: async (tx) => {
      const claim = await lockClaim(tx, call.actor, call.params.id ?? '', {
        removedToo: what.removedToo ?? false,
      })
      await matchVersion(call.ifMatch, claim.version, () => viewClaim(tx, call.actor.userId, claim.id))
      return { claim, filed: await anyFiled(tx, claim.id) }
    },
    allow: ({ claim, filed }) => {
      const act = claim.removedAt ? 'claim.remove' : what.act
      allow(call.actor, act, { teamId: claim.teamId, madeById: claim.markedById, anyFiled: filed })
    },
    decide: ({ claim }) => {
      const refused = actRefusal(what.does, {
        withdrawn: claim.withdrawnAt !== null,
        parked: claim.parkedAt !== null,
        removed: claim.removedAt !== null,
        revealed: claim.revealedAt !== null,
        recheck: claim.recheck,
      })
      if (refused) throw problem('wrong-state', refused)
    },
    record: async (tx, { claim }) => {
      await tx.claim.update({
        where: { id: claim.id },
        data: { ...what.change(call.now), version: { increment: 1 } },
      })
      await what.then?.(tx, claim)
      const { teamId, articleId } = claim
      const reason = await keepReason(tx, { teamId, articleId, text: call.body.reason, now: call.now })
      const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
      return {
        chain: chainOf(claim.article),
        events: [what.event(subject, reason, call.body)],
        answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
      }
    },
  })
}

const declared = { method: 'POST', body: reasonInput, answer: claimView } as const

export const withdrawClaim = operation({
  ...declared,
  path: '/claims/{id}/withdraw',
  summary: 'Takes a claim out of the check, with a reason.',
  run: (call) =>
    actOn(call, {
      act: 'claim.manage',
      does: 'withdraw',
      change: (now) => ({ withdrawnAt: now }),
      event: (subject, reason) => ({ type: 'claim.withdrawn', data: { ...subject, ...reason } }),
    }),
})

export const parkClaim = operation({
  ...declared,
  path: '/claims/{id}/park',
  summary: 'Sets a claim aside for now, with a reason.',
  run: (call) =>
    actOn(call, {
      act: 'claim.manage',
      does: 'park',
      change: (now) => ({ parkedAt: now }),
      event: (subject, reason) => ({ type: 'claim.parked', data: { ...subject, ...reason } }),
    }),
})

export const reopenClaim = operation({
  ...declared,
  path: '/claims/{id}/reopen',
  summary: 'Takes up a parked, withdrawn or removed claim again, with a reason.',
  run: (call) =>
    actOn(call, {
      act: 'claim.manage',
      removedToo: true,
      does: 'reopen',
      change: () => ({ parkedAt: null, withdrawnAt: null, removedAt: null }),
      event: (subject, reason) => ({ type: 'claim.reopened', data: { ...subject, ...reason } }),
    }),
})

export const revealClaim = operation({
  ...declared,
  path: '/claims/{id}/reveal',
  summary:
    'Shows the filed verdicts of a claim to the team before its quorum, with a reason. It cannot be undone.',
  run: (call) =>
    actOn(call, {
      act: 'claim.manage',
      does: 'reveal',
      change: (now) => ({ revealedAt: now }),
      then: (tx, claim) => openSources(tx, claim.teamId, claim.id),
      event: (subject, reason) => ({ type: 'claim.revealed', data: { ...subject, by: 'editor', ...reason } }),
    }),
})

export const clearRecheck = operation({
  ...declared,
  path: '/claims/{id}/recheck/clear',
  summary: 'Says that a claim that was to be checked again stands, or was amended, with a reason.',
  body: recheckInput,
  run: (call) =>
    actOn(call, {
      act: 'claim.manage',
      does: 'clear-recheck',
      change: () => ({ recheck: false }),
      then: (tx, claim) => confirmSpans(tx, claim.spans),
      event: (subject, reason, { outcome }) => ({
        type: 'claim.recheck-cleared',
        data: { ...subject, outcome, ...reason },
      }),
    }),
})

export const removeClaim = operation({
  method: 'DELETE',
  path: '/claims/{id}',
  summary: 'Removes a claim before any filing. A colleague’s draft on it stays theirs.',
  ifMatch: 'needed',
  status: 204,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, claim.version, () => viewClaim(tx, call.actor.userId, claim.id))
        return { claim, filed: await anyFiled(tx, claim.id) }
      },
      allow: ({ claim, filed }) =>
        allow(call.actor, 'claim.remove', {
          teamId: claim.teamId,
          madeById: claim.markedById,
          anyFiled: filed,
        }),
      decide: ({ filed }) => {
        if (filed)
          throw problem(
            'wrong-state',
            'A verdict was filed on this claim. An editor can withdraw it instead.',
          )
      },
      record: async (tx, { claim }) => {
        await tx.claim.update({
          where: { id: claim.id },
          data: { removedAt: call.now, version: { increment: 1 } },
        })
        const data = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
        return {
          chain: chainOf(claim.article),
          events: [{ type: 'claim.removed', data }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})
