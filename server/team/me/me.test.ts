import { encode } from 'next-auth/jwt'
import { describe, expect, it } from 'vitest'
import type { SessionView, TokenView } from '@/domain/team/view'
import { identifySession } from '@/server/auth/identity'
import { startSession } from '@/server/auth/session'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk } from '@/server/testing/desk'
import { hashPassword, verifyPassword } from '../accounts/passwords'
import { getMe } from './me'
import { changePassword } from './password'
import { createPersonalToken, listTokens, revokeToken, revokeTokenByQuery } from './personal-tokens'
import { endMySession, endOtherSessions, listSessions } from './sessions'

const secret = 'a secret of thirty-two characters or more'
process.env.NEXTAUTH_SECRET = secret

const me = api({ GET: getMe })
const password = api({ POST: changePassword })
const sessions = api({ GET: listSessions, DELETE: endOtherSessions })
const session = api({ DELETE: endMySession })
const tokens = api({ GET: listTokens, POST: createPersonalToken, DELETE: revokeTokenByQuery })
const token = api({ DELETE: revokeToken })
interface List<T> {
  items: T[]
}

async function signIn(userId: string) {
  const sid = await startSession(userId, 'Firefox', new Date())
  return { sid, cookie: `next-auth.session-token=${await encode({ token: { sid }, secret })}` }
}

describe.each(databaseKinds)('what is one’s own on %s', (kind) => {
  const database = useDatabase(kind)

  it('is who one is and one’s teams; nobody learns nothing', async () => {
    const desk = await makeDesk({ Ana: 'reviewer' })
    const answer = await callApi(me, 'GET', desk.Ana)
    expect(answer.body).toMatchObject({
      user: { id: desk.Ana.id, name: 'Ana' },
      teams: [{ id: desk.teamId, name: 'Desk', role: 'reviewer', seq: 0 }],
    })
    expect((await callApi(me, 'GET', null)).status).toBe(401)
  })

  it('are sessions: listed, ended one by one, or all but the one that asks', async () => {
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const [here, there, elsewhere] = [await signIn(Ana.id), await signIn(Ana.id), await signIn(Ana.id)]
    const others = await signIn(Ben.id)
    const headers = { cookie: here.cookie }
    const list = await callApi<List<SessionView>>(sessions, 'GET', null, { headers })
    expect(list.body.items.filter(({ current }) => current).map(({ id }) => id)).toEqual([here.sid])
    expect(list.body.items).toHaveLength(3)

    const end = (id: string) => callApi(session, 'DELETE', null, { headers, params: { id } })
    expect((await end(there.sid)).status).toBe(204)
    expect((await end(there.sid)).status).toBe(404)
    expect((await end(others.sid)).status).toBe(404)
    expect(await identifySession(there.sid)).toBeNull()

    const fromElsewhere = { ...headers, origin: 'https://evil.example' }
    expect((await callApi(sessions, 'DELETE', null, { headers: fromElsewhere })).status).toBe(403)
    expect((await callApi(sessions, 'DELETE', null, { headers })).status).toBe(204)
    expect(await identifySession(elsewhere.sid)).toBeNull()
    expect(await identifySession(here.sid)).not.toBeNull()
    expect(await identifySession(others.sid)).not.toBeNull()
  })

  it('is a password, whose change ends every other session', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const old = await hashPassword('the old password')
    await database().prisma.user.update({ where: { id: Ana.id }, data: { passwordHash: old } })
    const [here, there] = [await signIn(Ana.id), await signIn(Ana.id)]
    const change = (current: string, next: string) =>
      callApi(password, 'POST', null, {
        headers: { cookie: here.cookie },
        body: { current, password: next },
      })
    const wrong = await change('not the password', 'the new password')
    expect(wrong).toMatchObject({
      status: 401,
      body: { code: 'wrong-password', errors: [{ path: '/current' }] },
    })
    expect((await change('the old password', 'short')).status).toBe(422)
    expect(await identifySession(there.sid)).not.toBeNull()
    expect((await change('the old password', 'the new password')).status).toBe(204)
    expect(await identifySession(there.sid)).toBeNull()
    expect(await identifySession(here.sid)).not.toBeNull()
    const user = await database().prisma.user.findUniqueOrThrow({ where: { id: Ana.id } })
    expect(await verifyPassword('the new password', user.passwordHash)).toBe(true)
  })

  it('are tokens: shown once, listed without their secret, and refused once revoked', async () => {
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'reviewer' })
    const options = { body: { name: 'ci' }, headers: { 'idempotency-key': 'token-1' } }
    const made = await callApi<TokenView>(tokens, 'POST', Ana, options)
    expect(made.status).toBe(201)
    expect(made.body.token).toMatch(/^pl_[\w-]{43}$/)
    const repeated = await callApi<TokenView>(tokens, 'POST', Ana, options)
    expect(repeated.body).toEqual({ ...made.body, token: null })

    const withNew = { ...Ana, token: made.body.token ?? '' }
    const list = await callApi<List<TokenView>>(tokens, 'GET', withNew)
    expect(list.body.items).toHaveLength(2)
    expect(list.body.items.map((item) => item.token)).toEqual([null, null])
    expect(list.body.items.find(({ id }) => id === made.body.id)?.lastUsedAt).not.toBeNull()

    const params = { id: made.body.id }
    expect((await callApi(token, 'DELETE', Ben, { params })).status).toBe(404)
    expect((await callApi(token, 'DELETE', withNew, { params })).status).toBe(204)
    expect((await callApi(me, 'GET', withNew)).status).toBe(401)
    expect((await callApi(token, 'DELETE', Ana, { params })).status).toBe(404)
    expect((await callApi(tokens, 'DELETE', Ana)).status).toBe(422)
  })

  it('are tokens that expire, at a time to come', async () => {
    const { Ana } = await makeDesk({ Ana: 'reviewer' })
    const make = (expiresAt: string) =>
      callApi<TokenView>(tokens, 'POST', Ana, { body: { name: 'x', expiresAt } })
    expect((await make('2020-01-01T00:00:00Z')).status).toBe(422)
    const made = await make(new Date(Date.now() + 60_000).toISOString())
    const { id } = made.body
    await database().prisma.apiToken.update({ where: { id }, data: { expiresAt: new Date() } })
    expect((await callApi(me, 'GET', { ...Ana, token: made.body.token ?? '' })).status).toBe(401)
    const byQuery = await callApi(tokens, 'DELETE', Ana, { query: `?id=${id}` })
    expect(byQuery.status).toBe(204)
  })
})
