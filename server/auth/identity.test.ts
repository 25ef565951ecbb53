import { encode } from 'next-auth/jwt'
import { describe, expect, it } from 'vitest'
import { transaction } from '@/server/database/transaction'
import { createToken } from '@/server/team/accounts/create-token'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { identify } from './identity'
import { endSession, endSessions, startSession } from './session'

const secret = 'a secret of thirty-two characters or more'
process.env.NEXTAUTH_SECRET = secret

const cookieOf = async (sid: string, key = secret) =>
  `other=1; next-auth.session-token=${await encode({ token: { sid }, secret: key })}`
const withCookie = async (sid: string) => identify(new Headers({ cookie: await cookieOf(sid) }))
const withToken = (token: string) => identify(new Headers({ authorization: `Bearer ${token}` }))

describe.each(databaseKinds)('who makes a request on %s', (kind) => {
  const database = useDatabase(kind)
  const now = new Date()

  it('is the person of an open session, with their teams', async () => {
    const { Ana, teamId } = await makeDesk({ Ana: 'reviewer' })
    const sid = await startSession(Ana.id, 'Firefox', now)
    expect(await withCookie(sid)).toMatchObject({
      actor: { userId: Ana.id, name: 'Ana', memberships: [{ teamId, role: 'reviewer' }] },
      sessionId: sid,
      tokenId: null,
    })
  })

  it('is nobody without a proof, with a forged one, or with a session that never was', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const sid = await startSession(Ana.id, '', now)
    expect(await identify(new Headers())).toBeNull()
    expect(await withCookie('neverwas')).toBeNull()
    const forged = await cookieOf(sid, 'another secret of thirty-two characters')
    expect(await identify(new Headers({ cookie: forged }))).toBeNull()
    expect(await identify(new Headers({ cookie: 'next-auth.session-token=rubbish' }))).toBeNull()
  })

  it('is nobody from the moment on that the session ends or expires', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const [one, two, three] = [
      await startSession(Ana.id, '', now),
      await startSession(Ana.id, '', now),
      await startSession(Ana.id, '', now),
    ]
    await endSession(one, new Date())
    expect(await withCookie(one)).toBeNull()
    expect(await withCookie(two)).not.toBeNull()
    await transaction((tx) => endSessions(tx, { userId: Ana.id, exceptId: three }, new Date()))
    expect(await withCookie(two)).toBeNull()
    expect(await withCookie(three)).not.toBeNull()
    await database().prisma.session.update({ where: { id: three }, data: { expiresAt: new Date() } })
    expect(await withCookie(three)).toBeNull()
  })

  it('is nobody with a revoked or expired token, and with a wrong one beside a good cookie', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    expect((await withToken(Ana.token))?.actor.userId).toBe(Ana.id)
    const cookie = await cookieOf(await startSession(Ana.id, '', now))
    for (const wrong of ['Bearer pl_wrong', 'bearer', `Bearer ${Ana.token}x`, 'Bearer a b'])
      expect(await identify(new Headers({ cookie, authorization: wrong }))).toBeNull()
    expect(await identify(new Headers({ cookie, authorization: 'Basic YTpi' }))).not.toBeNull()

    const expired = await transaction((tx) =>
      createToken(tx, { userId: Ana.id, name: 'x', expiresAt: new Date(Date.now() - 1), now }),
    )
    expect(await withToken(expired.token)).toBeNull()
    await database().prisma.apiToken.updateMany({ where: { userId: Ana.id }, data: { revokedAt: now } })
    expect(await withToken(Ana.token)).toBeNull()
  })

  it('has the roles of this moment: none in a team that they were removed from', async () => {
    const { Ana, teamId } = await makeDesk({ Ana: 'reviewer' })
    const where = { teamId_userId: { teamId, userId: Ana.id } }
    await database().prisma.membership.update({ where, data: { role: 'viewer' } })
    expect((await withToken(Ana.token))?.actor.memberships).toEqual([{ teamId, role: 'viewer' }])
    await database().prisma.membership.update({ where, data: { removedAt: now } })
    expect((await withToken(Ana.token))?.actor.memberships).toEqual([])
  })

  it('was seen, to the minute', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const old = new Date(Date.now() - 61_000)
    const sid = await startSession(Ana.id, '', old)
    await withCookie(sid)
    const seen = await database().prisma.session.findUniqueOrThrow({ where: { id: sid } })
    expect(seen.lastSeenAt.getTime()).toBeGreaterThan(old.getTime())
    await withCookie(sid)
    const again = await database().prisma.session.findUniqueOrThrow({ where: { id: sid } })
    expect(again.lastSeenAt).toEqual(seen.lastSeenAt)
  })
})
