import { z } from 'zod'
import { newTeamInput } from '@/domain/team/view'
import { record, teamChain } from '@/server/history/record'
import { createTeam } from '@/server/team/create-team'
import { administrator } from '../administrator'
import { command } from '../command'

/** Makes a team without members; answers its id. */
export const createTeamCommand = command({
  name: 'team create',
  usage: '--name "Desk"',
  options: z.strictObject(newTeamInput.shape),
  run: ({ database, options, now }) =>
    database.transaction(async (tx) => {
      const { teamId, events } = await createTeam(tx, { name: options.name, createdById: null, now })
      await record(tx, teamChain(teamId), administrator, now, events)
      return teamId
    }),
})
