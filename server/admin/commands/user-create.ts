import { z } from 'zod'
import { roleSchema } from '@/domain/team/roles'
import { newUserInput } from '@/domain/team/view'
import { record, teamChain } from '@/server/history/record'
import { createUser } from '@/server/team/accounts/create-user'
import { joinTeam } from '@/server/team/membership/join-team'
import { hashPassword } from '@/server/team/accounts/passwords'
import { administrator } from '../administrator'
import { command } from '../command'
import { passwordOf } from '../password'

/** Makes a person who can sign in and, where a team is named, a member of it; answers their id. */
export const createUserCommand = command({
  name: 'user create',
  usage: '--email a@example.org --name "Full Name" [--team ID --role editor] --password-stdin',
  options: z
    .strictObject({
      email: newUserInput.shape.email,
      name: newUserInput.shape.name,
      team: z.string().optional(),
      role: roleSchema.optional(),
    })
    .refine(({ team, role }) => (team === undefined) === (role === undefined), {
      path: ['role'],
      message: '--team and --role go together.',
    }),
  takes: 'password',
  run: async ({ database, options, stdin, now }) => {
    const passwordHash = await hashPassword(passwordOf(stdin))
    return database.transaction(async (tx) => {
      const { team, role, email, name } = options
      const userId = await createUser(tx, { email, name, passwordHash, now })
      if (team !== undefined && role !== undefined) {
        const events = await joinTeam(tx, { teamId: team, userId, role, now })
        await record(tx, teamChain(team), administrator, now, events)
      }
      return userId
    })
  },
})
