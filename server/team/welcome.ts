import { problem } from '@/domain/problem'
import { meView, welcomeInput } from '@/domain/team/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { isSetupCode, needsSetupCode } from '@/server/start/setup-code'
import { createTeam } from './create-team'
import { createUser } from './accounts/create-user'
import { joinTeam } from './membership/join-team'
import { readMe } from './me/me'
import { hashPassword } from './accounts/passwords'
import { recordInTeam, writeOnce } from './write-once'

/** Any number that no other advisory lock of ours has. */
const firstOwnerLock = 72_707_370

/** Whether nobody can sign in yet, so that whoever comes may become the first owner. */
export async function isWelcomeOpen(): Promise<boolean> {
  const { prisma } = await getDatabase()
  return !(await hasPeople(prisma))
}

/** The sample's and imported people have no address: they cannot sign in and do not count. */
async function hasPeople(tx: Transaction): Promise<boolean> {
  return (await tx.user.findFirst({ where: { email: { not: null } }, select: { id: true } })) !== null
}

export const welcome = operation({
  method: 'POST',
  path: '/welcome',
  summary: 'Makes the first owner and their team; only while nobody can sign in.',
  auth: 'none',
  body: welcomeInput,
  answer: meView,
  status: 201,
  run: async (call) => {
    const { body, now } = call
    const { name, email, password, teamName, setupCode } = body
    if (!call.idempotency && !(await isWelcomeOpen())) throw problem('not-found')
    if (needsSetupCode() && !isSetupCode(setupCode ?? ''))
      throw problem('invalid', {
        errors: [{ path: '/setupCode', message: 'This is not the code that the start of the app printed.' }],
      })
    const passwordHash = await hashPassword(password)
    // Loaded only here: the pages that ask whether somebody is here need nothing of what it takes to import an article.
    const sample = body.sample ? await import('@/server/sample/load') : null
    return writeOnce(call, async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${firstOwnerLock})`
      if (await hasPeople(tx)) throw problem('not-found')
      const userId = await createUser(tx, { name, email, passwordHash, now })
      const { teamId, events } = await createTeam(tx, { name: teamName, createdById: userId, now })
      const joined = await joinTeam(tx, { teamId, userId, role: 'owner', now })
      await sample?.loadSample(tx, { teamId, actorId: userId, now })
      await recordInTeam(tx, teamId, userId, now, [...events, ...joined])
      return { status: 201, body: await readMe(tx, userId), location: '/api/v1/me' }
    })
  },
})
