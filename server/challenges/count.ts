import { z } from 'zod'
import { operation } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { countOpenChallenges } from './read'

const countQuery = z.object({ team: z.string().max(64).optional() })

export const getChallengeCount = operation({
  method: 'GET',
  path: '/challenges/count',
  summary: 'How many of the readers’ objections wait for an answer.',
  query: countQuery,
  answer: z.object({ open: z.number() }),
  async run({ actor, query }) {
    const teamId = chosenTeam(actor, query.team)
    allow(actor, 'challenge.read', { teamId })
    return { body: { open: await countOpenChallenges(actor, teamId) } }
  },
})
