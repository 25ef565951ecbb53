import { problem } from '@/domain/problem'
import { getDatabase } from '@/server/database/open'
import { normalEmail } from '@/server/team/accounts/create-user'
import { hashPassword, isOutdatedHash, verifyPassword } from '@/server/team/accounts/passwords'
import { knownDevice } from './device'
import { giveTryBack, takeTry, throttleKeys } from './throttle'

export interface PasswordTry {
  email: string
  password: string
  /** The client's address, for the throttle of its network. */
  address: string
  /** The request's Cookie header, which may say that this device is known. */
  cookies: string | null
  now: Date
}

/**
 * The id of the person with this e-mail address and password. Throws `wrong-password`, in the same time whether
 * there is such an account or not, and `too-many`, before the password is looked at.
 */
export async function signInByPassword(given: PasswordTry): Promise<string> {
  const { prisma } = await getDatabase()
  const email = normalEmail(given.email)
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
  const device = user && knownDevice(given.cookies, user.id)
  const keys = throttleKeys(email, given.address, device)
  await takeTry(keys, given.now)
  const right = await verifyPassword(given.password, user?.passwordHash ?? null)
  if (!user || !right) throw problem('wrong-password')
  await giveTryBack(keys)
  if (user.passwordHash && isOutdatedHash(user.passwordHash))
    await prisma.user.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash: await hashPassword(given.password) },
    })
  return user.id
}
