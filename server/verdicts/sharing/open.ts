import { z } from 'zod'
import { problem } from '@/domain/problem'
import { openDraftInput } from '@/domain/verdicts/sharing'
import { verdictView } from '@/domain/verdicts/verdict'
import { lockClaim } from '@/server/claims/load'
import { keepReason } from '@/server/history/reason'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { expose } from '../curtain'
import { sharedWithMe } from '../visible'

export const openDraft = operation({
  method: 'POST',
  path: '/claims/{id}/verdicts/{userId}/open',
  summary:
    'Opens the draft of somebody who is away to an owner, with a reason. They are told, and what the owner files on the claim is not blind.',
  body: openDraftInput,
  answer: z.object({ items: z.array(verdictView) }),
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
        const draft = await tx.verdict.findFirst({
          where: { claimId: claim.id, authorId: call.params.userId ?? '', draftWording: { not: null } },
          select: { id: true, authorId: true },
        })
        return { claim, draft }
      },
      allow: ({ claim }) => allow(call.actor, 'draft.open', { teamId: claim.teamId }),
      decide: ({ draft }) => {
        if (!draft || draft.authorId === call.actor.userId) throw problem('not-found')
        return draft
      },
      record: async (tx, { claim }, draft) => {
        const { userId } = call.actor
        await tx.draftShare.createMany({
          data: [{ verdictId: draft.id, userId, createdAt: call.now }],
          skipDuplicates: true,
        })
        await expose(tx, 'opened', { claimIds: [claim.id], userIds: [userId], now: call.now })
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        const { teamId, articleId } = claim
        const reason = await keepReason(tx, { teamId, articleId, text: call.body.reason, now: call.now })
        const subject = { articleId, claimId: claim.id, number: claim.number }
        return {
          chain: chainOf(claim.article),
          events: [{ type: 'verdict.draft-opened', data: { ...subject, userId: draft.authorId, ...reason } }],
          answer: async (inside) => ({ body: { items: await sharedWithMe(inside, userId, claim) } }),
        }
      },
    }),
})
