import { encode } from 'next-auth/jwt'
import { describe, expect, it } from 'vitest'
import type { InviteView, MeView } from '@/domain/team/view'
import { startSession } from '@/server/auth/session'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { acceptInvite, getInvitation, invite } from './invites'

const secret = 'a secret of thirty-two characters or more'
process.env.NEXTAUTH_SECRET = secret

const invites = api({ POST: invite })
const invitation = api({ GET: getInvitation })
const accept = api({ POST: acceptInvite })
let people = 0
const newcomer = () => ({ name: 'New', email: `new-${++people}@example.org`, password: 'long enough for it' })

async function inviteBy(owner: Person, teamId: string, role = 'reviewer', headers = {}) {
  const made = await callApi<InviteView>(invites, 'POST', owner, {
    params: { id: teamId },
    body: { role },
    headers,
  })
  return { ...made, token: made.body.url?.split('/').at(-1) ?? '' }
}

describe.each(databaseKinds)('an invitation on %s', (kind) => {
  const database = useDatabase(kind)

  it('is an owner’s to make, for a team of theirs', async () => {
    const desk = await makeDesk({ Olu: 'owner', Eva: 'editor' })
    const other = await makeDesk({ Una: 'owner' })
    const made = await inviteBy(desk.Olu, desk.teamId)
    expect(made).toMatchObject({ status: 201, body: { role: 'reviewer' } })
    expect(made.body.url).toMatch(/^http:\/\/localhost:\d+\/invite\/[\w-]{43}$/)
    const days = (Date.parse(made.body.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeCloseTo(7, 2)
    expect((await inviteBy(desk.Eva, desk.teamId)).status).toBe(403)
    expect((await inviteBy(other.Una, desk.teamId)).status).toBe(404)
    const stored = await database().prisma.invite.findFirstOrThrow({ where: { teamId: desk.teamId } })
    expect(JSON.stringify(stored)).not.toContain(made.token)
  })

  it('gives its link again when the same request is repeated, without having stored it', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    const headers = { 'idempotency-key': 'once' }
    const first = await inviteBy(desk.Olu, desk.teamId, 'viewer', headers)
    const again = await inviteBy(desk.Olu, desk.teamId, 'viewer', headers)
    expect(again.body).toEqual(first.body)
    expect(await database().prisma.invite.count({ where: { teamId: desk.teamId } })).toBe(1)
    const kept = await database().prisma.idempotentAnswer.findMany({ where: { userId: desk.Olu.id } })
    expect(JSON.stringify(kept)).not.toContain(first.token)
  })

  it('lets one newcomer in, however many come at once', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    const { token } = await inviteBy(desk.Olu, desk.teamId, 'editor')
    const seen = await callApi(invitation, 'GET', null, { params: { token } })
    expect(seen.body).toEqual({ teamName: 'Desk', role: 'editor', valid: true })
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        callApi<MeView>(accept, 'POST', null, { params: { token }, body: newcomer() }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
    const joined = answers.find(({ status }) => status === 200)?.body
    expect(joined?.teams).toMatchObject([{ id: desk.teamId, role: 'editor' }])
    // Those who were too late have no account either.
    const accounts = await database().prisma.user.count({ where: { email: { startsWith: 'new-' } } })
    expect(accounts).toBe(1)
    const over = await callApi(invitation, 'GET', null, { params: { token } })
    expect(over.body.valid).toBe(false)
    const event = await database().prisma.event.findFirst({
      where: { chainId: desk.teamId, type: 'member.joined' },
    })
    expect(event?.actorId).toBe(joined?.user.id)
  })

  it('answers a newcomer’s repeated request as the first time', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    const { token } = await inviteBy(desk.Olu, desk.teamId)
    const options = { params: { token }, body: newcomer(), headers: { 'idempotency-key': 'join-1' } }
    const first = await callApi(accept, 'POST', null, options)
    const again = await callApi(accept, 'POST', null, options)
    expect(again).toMatchObject({ status: 200, body: first.body })
  })

  it('makes somebody who is signed in a member as who they are', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    const other = await makeDesk({ Una: 'viewer' })
    const { token } = await inviteBy(desk.Olu, desk.teamId)
    const sid = await startSession(other.Una.id, '', new Date())
    const cookie = `next-auth.session-token=${await encode({ token: { sid }, secret })}`
    const params = { token }
    const strange = { cookie, origin: 'https://evil.example' }
    expect((await callApi(accept, 'POST', null, { params, headers: strange })).status).toBe(403)
    const asSomebodyElse = await callApi(accept, 'POST', null, {
      params,
      body: newcomer(),
      headers: { cookie },
    })
    expect(asSomebodyElse.status).toBe(422)
    const joined = await callApi<MeView>(accept, 'POST', null, { params, headers: { cookie } })
    expect(joined.body.teams.map(({ id }) => id)).toEqual([other.teamId, desk.teamId])
  })

  it('stays good when a member opens it, and asks those with an account to sign in', async () => {
    const desk = await makeDesk({ Olu: 'owner', Ana: 'reviewer' })
    const { token } = await inviteBy(desk.Olu, desk.teamId)
    const member = await callApi(accept, 'POST', desk.Ana, { params: { token } })
    expect(member).toMatchObject({ status: 409, body: { code: 'taken' } })
    const known = await database().prisma.user.findUniqueOrThrow({ where: { id: desk.Ana.id } })
    const taken = await callApi(accept, 'POST', null, {
      params: { token },
      body: { ...newcomer(), email: known.email?.toUpperCase() },
    })
    expect(taken).toMatchObject({ status: 409, body: { code: 'taken', errors: [{ path: '/email' }] } })
    expect((await callApi(invitation, 'GET', null, { params: { token } })).body.valid).toBe(true)
  })

  it('says what a newcomer left out, and is unknown under any other token', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    const { token } = await inviteBy(desk.Olu, desk.teamId)
    const empty = await callApi(accept, 'POST', null, { params: { token } })
    const errors = empty.body.errors as { path: string }[]
    expect(errors.map(({ path }) => path)).toEqual(['/name', '/email', '/password'])
    const params = { token: 'x'.repeat(43) }
    expect((await callApi(accept, 'POST', null, { params, body: newcomer() })).status).toBe(404)
    expect((await callApi(invitation, 'GET', null, { params })).status).toBe(404)
  })

  it('is over after seven days', async () => {
    const desk = await makeDesk({ Olu: 'owner' })
    const { token } = await inviteBy(desk.Olu, desk.teamId)
    await database().prisma.invite.updateMany({
      where: { teamId: desk.teamId },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    const late = await callApi(accept, 'POST', null, { params: { token }, body: newcomer() })
    expect(late.body.code).toBe('invite-over')
  })
})
