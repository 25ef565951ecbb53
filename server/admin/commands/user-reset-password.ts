import { z } from 'zod'
import { hashPassword } from '@/server/team/accounts/passwords'
import { resetPassword } from '@/server/team/accounts/reset-password'
import { command } from '../command'
import { passwordOf } from '../password'
import { personWith } from '../person'

/** Sets a person's password and ends their sessions; answers nothing. */
export const resetPasswordCommand = command({
  name: 'user reset-password',
  usage: '--email a@example.org --password-stdin',
  options: z.strictObject({ email: z.string() }),
  takes: 'password',
  run: async ({ database, options, stdin, now }) => {
    const passwordHash = await hashPassword(passwordOf(stdin))
    await database.transaction(async (tx) => {
      await resetPassword(tx, { userId: await personWith(tx, options.email), passwordHash, now })
    })
    return ''
  },
})
