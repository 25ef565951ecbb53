import { z } from 'zod'
import { loadSample } from '@/server/sample/load'
import { administrator } from '../administrator'
import { command, CommandProblem } from '../command'

/** Loads the sample article, with a disagreement in it, into a team; answers its id. */
export const loadSampleCommand = command({
  name: 'sample load',
  usage: '--team ID',
  options: z.strictObject({ team: z.string() }),
  run: ({ database, options, now }) =>
    database.transaction(async (tx) => {
      const team = await tx.team.findUnique({ where: { id: options.team } })
      if (!team) throw new CommandProblem(`There is no team ${options.team}.`)
      return loadSample(tx, { teamId: team.id, actorId: administrator, now })
    }),
})
