import { z } from 'zod'
import { createTokenInput } from '@/domain/team/view'
import { createToken } from '@/server/team/accounts/create-token'
import { command } from '../command'
import { personWith } from '../person'

/** Makes a personal token; answers the token alone, which is never shown again. */
export const createTokenCommand = command({
  name: 'token create',
  usage: '--email a@example.org --name ci',
  options: z.strictObject({ email: z.string(), name: createTokenInput.shape.name }),
  run: ({ database, options, now }) =>
    database.transaction(async (tx) => {
      const userId = await personWith(tx, options.email)
      const { token } = await createToken(tx, { userId, name: options.name, expiresAt: null, now })
      return token
    }),
})
