import { claimView } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { membersInput } from '@/domain/verdicts/sharing'
import { lockClaim } from '@/server/claims/load'
import { claimAnswer } from '@/server/claims/mark'
import type { NewEvent } from '@/domain/history/event'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { memberRoles, refuseOutsiders } from './members'

export const askForVerdict = operation({
  method: 'POST',
  path: '/claims/{id}/ask',
  summary:
    'Asks colleagues for one more verdict: by an editor. Who has not seen the others’ is not shown them until theirs is filed.',
  body: membersInput,
  answer: claimView,
  run: (call) => {
    const userIds = [...new Set(call.body.userIds)]
    return write(call, {
      load: async (tx) => {
        const claim = await lockClaim(tx, call.actor, call.params.id ?? '')
        const filed = await tx.verdict.findMany({
          where: { claimId: claim.id, filings: { some: {} }, authorId: { in: userIds } },
          select: { authorId: true },
        })
        return { claim, filed, roles: await memberRoles(tx, claim.teamId, userIds) }
      },
      allow: ({ claim }) => allow(call.actor, 'verdict.ask', { teamId: claim.teamId }),
      decide: ({ claim, filed, roles }) => {
        if (claim.withdrawnAt || claim.parkedAt)
          throw problem('wrong-state', 'The claim is set aside. Reopen it first.')
        refuseOutsiders(userIds, roles, 'reviewer', (index) => `/userIds/${index}`)
        const errors = filed.map(({ authorId }) => ({
          path: `/userIds/${userIds.indexOf(authorId)}`,
          message: 'They have filed a verdict on this claim already.',
        }))
        if (errors.length > 0) throw problem('invalid', { errors })
        return userIds.filter((userId) => !claim.requests.some((request) => request.userId === userId))
      },
      record: async (tx, { claim }, asked) => {
        for (const userId of asked) {
          const request = { askedById: call.actor.userId, createdAt: call.now, doneAt: null }
          await tx.verdictRequest.upsert({
            where: { claimId_userId: { claimId: claim.id, userId } },
            create: { claimId: claim.id, userId, ...request },
            update: request,
          })
        }
        if (asked.length > 0)
          await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
        return {
          chain: chainOf(claim.article),
          events: asked.map((userId): NewEvent => ({ type: 'verdict.asked', data: { ...subject, userId } })),
          answer: (inside) => claimAnswer(inside, call.actor.userId, claim.id),
        }
      },
    })
  },
})

export const takeBackRequest = operation({
  method: 'DELETE',
  path: '/claims/{id}/ask/{userId}',
  summary: 'Takes a request for one more verdict back.',
  status: 204,
  run: (call) =>
    write(call, {
      load: (tx) => lockClaim(tx, call.actor, call.params.id ?? ''),
      allow: ({ teamId }) => allow(call.actor, 'verdict.ask', { teamId }),
      decide: (claim) => {
        const request = claim.requests.find(({ userId }) => userId === call.params.userId)
        if (!request) throw problem('not-found')
        return request
      },
      record: async (tx, claim, { userId }) => {
        await tx.verdictRequest.update({
          where: { claimId_userId: { claimId: claim.id, userId } },
          data: { doneAt: call.now },
        })
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        const { articleId, id: claimId, number } = claim
        return {
          chain: chainOf(claim.article),
          events: [{ type: 'verdict.ask-taken-back', data: { articleId, claimId, number, userId } }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})
