import { verdictView } from '@/domain/verdicts/verdict'
import { membersInput } from '@/domain/verdicts/sharing'
import { problem } from '@/domain/problem'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { expose } from '../curtain'
import { mineAnswer } from '../draft'
import { lockWithMine } from '../load'
import { memberRoles, refuseOutsiders } from './members'

export const shareDraft = operation({
  method: 'POST',
  path: '/claims/{id}/verdict/share',
  summary:
    'Shows my draft to members until it is filed. What they file on the claim from then on is not blind.',
  body: membersInput,
  answer: verdictView,
  run: (call) => {
    const userIds = [...new Set(call.body.userIds)]
    return write(call, {
      load: async (tx) => {
        const loaded = await lockWithMine(tx, call.actor, call.params.id ?? '')
        return { ...loaded, roles: await memberRoles(tx, loaded.claim.teamId, userIds) }
      },
      allow: ({ claim }) => allow(call.actor, 'verdict.write', { teamId: claim.teamId }),
      decide: ({ claim, mine, draft, roles }) => {
        if (claim.removedAt) throw problem('wrong-state', 'The claim was removed. Your draft is kept.')
        if (!mine || !draft) throw problem('wrong-state', 'There is no draft to share. Save one first.')
        refuseOutsiders(userIds, roles, 'viewer', (index) => `/userIds/${index}`)
        const me = userIds.indexOf(call.actor.userId)
        if (me >= 0)
          throw problem('invalid', {
            errors: [{ path: `/userIds/${me}`, message: 'This is you: the draft is yours already.' }],
          })
        return mine
      },
      record: async (tx, { claim }, mine) => {
        const known = await tx.draftShare.findMany({ where: { verdictId: mine.id } })
        const added = userIds.filter((userId) => !known.some((share) => share.userId === userId))
        const answer = (inside: typeof tx) => mineAnswer(inside, call.actor.userId, claim.id)
        if (added.length === 0) return { chain: chainOf(claim.article), events: [], answer }
        await tx.draftShare.createMany({
          data: added.map((userId) => ({ verdictId: mine.id, userId, createdAt: call.now })),
        })
        await expose(tx, 'shared', { claimIds: [claim.id], userIds: added, now: call.now })
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
        const subject = { articleId: claim.articleId, claimId: claim.id, number: claim.number }
        return {
          chain: chainOf(claim.article),
          events: [{ type: 'verdict.draft-shared', data: { ...subject, userIds: added } }],
          answer,
        }
      },
    })
  },
})
