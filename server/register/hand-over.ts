import { problem } from '@/domain/problem'
import { assignView, handOverInput } from '@/domain/register/assign'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow, write } from '@/server/write'
import { carryOut, lockClaims, planOf } from './assign'
import { openAssignments } from './assigned'

export const handOver = operation({
  method: 'POST',
  path: '/queue/hand-over',
  summary:
    'Gives all open assignments of one person to another, or to nobody. What they filed and drafted stays theirs.',
  body: handOverInput,
  answer: assignView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const { from, to } = call.body
        const teamId = chosenTeam(call.actor, call.body.teamId)
        allow(call.actor, 'claim.manage', { teamId })
        const membership =
          to && (await tx.membership.findFirst({ where: { teamId, userId: to, removedAt: null } }))
        const open = await openAssignments(tx, teamId, call.now)
        const ids = open.filter((one) => one.userId === from).map((one) => one.claimId)
        return {
          teamId,
          toKnown: to === null || Boolean(membership),
          claims: ids.length > 0 ? await lockClaims(tx, call.actor, ids) : null,
        }
      },
      allow: ({ teamId }) => allow(call.actor, 'claim.manage', { teamId }),
      decide: ({ claims, toKnown }) => {
        const { from, to } = call.body
        if (!toKnown)
          throw problem('invalid', { errors: [{ path: '/to', message: 'Nobody in the team has this id.' }] })
        const assignees = { remove: [from], add: to === null || to === from ? [] : [to] }
        return to === from ? [] : (claims ?? []).map((claim) => planOf(claim, { assignees }))
      },
      record: async (tx, { teamId, claims }, plans) =>
        claims
          ? carryOut(tx, call, claims[0], plans, {})
          : { chain: teamChain(teamId), events: [], answer: async () => ({ body: { items: [] } }) },
    }),
})
