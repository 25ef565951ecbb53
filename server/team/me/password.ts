import { problem } from '@/domain/problem'
import { changePasswordInput } from '@/domain/team/view'
import { endSessions } from '@/server/auth/session'
import { giveTryBack, takeTry, throttleKeys } from '@/server/auth/throttle'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { hashPassword, verifyPassword } from '../accounts/passwords'
import { writeOnce } from '../write-once'

export const changePassword = operation({
  method: 'POST',
  path: '/me/password',
  summary: 'Changes your password and ends all your other sessions. Your tokens stay.',
  body: changePasswordInput,
  status: 204,
  run: async (call) => {
    const { actor, body, now, origin } = call
    const { prisma } = await getDatabase()
    const user = await prisma.user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } })
    const stored = user?.passwordHash
    if (!stored)
      throw problem(
        'wrong-state',
        'You sign in by another service. An administrator can set a password for you.',
      )
    const keys = throttleKeys(actor.email ?? actor.userId, origin.address, null)
    await takeTry(keys, now)
    if (!(await verifyPassword(body.current, stored)))
      throw problem('wrong-password', {
        detail: 'This is not your present password.',
        errors: [{ path: '/current', message: 'This is not your present password.' }],
      })
    await giveTryBack(keys)
    const passwordHash = await hashPassword(body.password)
    return writeOnce(call, async (tx) => {
      const { count } = await tx.user.updateMany({
        where: { id: actor.userId, passwordHash: stored },
        data: { passwordHash },
      })
      if (count === 0) throw problem('stale', 'The password was changed meanwhile. Sign in again.')
      await endSessions(tx, { userId: actor.userId, exceptId: call.sessionId }, now)
      return { status: 204 }
    })
  },
})
