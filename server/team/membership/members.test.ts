import { describe, expect, it } from 'vitest'
import type { InviteView, MemberView } from '@/domain/team/view'
import { startSession } from '@/server/auth/session'
import { identifySession } from '@/server/auth/identity'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { acceptInvite, getInvitation, invite } from './invites'
import { changeMember, listMembers, removeMember } from './members'
import { getMe } from '../me/me'
import { getTeam } from '../teams'

const members = api({ GET: listMembers })
const member = api({ PATCH: changeMember, DELETE: removeMember })
const me = api({ GET: getMe })
const team = api({ GET: getTeam })

const setRole = (who: Person, teamId: string, userId: string, role: string, version: number | null = 1) =>
  callApi<MemberView>(member, 'PATCH', who, {
    params: { id: teamId, userId },
    body: { role },
    headers: version === null ? {} : { 'if-match': `"${version}"` },
  })
const remove = (who: Person, teamId: string, userId: string) =>
  callApi(member, 'DELETE', who, { params: { id: teamId, userId } })

describe.each(databaseKinds)('the members of a team on %s', (kind) => {
  const database = useDatabase(kind)

  it('are listed in the order of joining, page by page, to members alone', async () => {
    const desk = await makeDesk({ Olu: 'owner', Ana: 'reviewer', Vic: 'viewer' })
    const other = await makeDesk({ Una: 'owner' })
    const params = { id: desk.teamId }
    const all = await callApi<{ items: MemberView[] }>(members, 'GET', desk.Vic, { params })
    expect(all.body.items.map(({ name }) => name).sort()).toEqual(['Ana', 'Olu', 'Vic'])
    const seen: string[] = []
    let query = '?limit=1'
    for (let n = 0; n < 3; n++) {
      const page = await callApi<{ items: MemberView[]; next?: string }>(members, 'GET', desk.Vic, {
        params,
        query,
      })
      seen.push(...page.body.items.map(({ userId }) => userId))
      query = `?limit=1&cursor=${page.body.next}`
    }
    expect(seen).toEqual(all.body.items.map(({ userId }) => userId))
    expect((await callApi(members, 'GET', other.Una, { params })).status).toBe(404)
  })

  it('get another role from an owner, which counts at once', async () => {
    const desk = await makeDesk({ Olu: 'owner', Ana: 'reviewer' })
    const other = await makeDesk({ Una: 'owner' })
    expect((await setRole(desk.Ana, desk.teamId, desk.Ana.id, 'owner')).status).toBe(403)
    expect((await setRole(other.Una, desk.teamId, desk.Ana.id, 'viewer')).status).toBe(404)
    expect((await setRole(desk.Olu, desk.teamId, other.Una.id, 'viewer')).status).toBe(404)
    expect((await setRole(desk.Olu, desk.teamId, desk.Ana.id, 'editor', null)).status).toBe(428)
    const changed = await setRole(desk.Olu, desk.teamId, desk.Ana.id, 'editor')
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { role: 'editor', version: 2 } })
    const stale = await setRole(desk.Olu, desk.teamId, desk.Ana.id, 'viewer')
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', current: { role: 'editor' } } })
    const mine = await callApi(me, 'GET', desk.Ana)
    expect(mine.body.teams).toMatchObject([{ role: 'editor' }])
  })

  it('keep an owner: the last one can neither leave nor become less', async () => {
    const desk = await makeDesk({ Olu: 'owner', Oma: 'owner' })
    const both = await Promise.all([
      setRole(desk.Olu, desk.teamId, desk.Oma.id, 'editor'),
      setRole(desk.Oma, desk.teamId, desk.Olu.id, 'editor'),
    ])
    const left = await database().prisma.membership.count({ where: { teamId: desk.teamId, role: 'owner' } })
    expect(left).toBe(1)
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
    const [owner] = await database().prisma.membership.findMany({
      where: { teamId: desk.teamId, role: 'owner' },
    })
    const last = owner?.userId === desk.Olu.id ? desk.Olu : desk.Oma
    expect((await remove(last, desk.teamId, last.id)).body.code).toBe('last-owner')
    const less = await setRole(last, desk.teamId, last.id, 'viewer')
    expect(less.body).toMatchObject({ code: 'last-owner' })
  })

  it('are shut out at once when they are removed', async () => {
    const desk = await makeDesk({ Olu: 'owner', Ana: 'reviewer' })
    const sid = await startSession(desk.Ana.id, '', new Date())
    expect((await remove(desk.Ana, desk.teamId, desk.Olu.id)).status).toBe(403)
    expect((await remove(desk.Olu, desk.teamId, desk.Ana.id)).status).toBe(204)
    expect(await identifySession(sid)).toBeNull()
    expect((await callApi(me, 'GET', desk.Ana)).status).toBe(401)
    expect((await remove(desk.Olu, desk.teamId, desk.Ana.id)).status).toBe(404)
  })

  it('keep their tokens for the teams that they are still in', async () => {
    const desk = await makeDesk({ Olu: 'owner', Ana: 'reviewer' })
    const other = await makeDesk({ Una: 'owner' })
    await database().prisma.membership.create({
      data: { teamId: other.teamId, userId: desk.Ana.id, role: 'viewer', createdAt: new Date() },
    })
    await remove(desk.Olu, desk.teamId, desk.Ana.id)
    expect((await callApi(team, 'GET', desk.Ana, { params: { id: desk.teamId } })).status).toBe(404)
    expect((await callApi(team, 'GET', desk.Ana, { params: { id: other.teamId } })).status).toBe(200)
  })

  it('take their invitations with them', async () => {
    const desk = await makeDesk({ Olu: 'owner', Oma: 'owner' })
    const made = await callApi<InviteView>(api({ POST: invite }), 'POST', desk.Oma, {
      params: { id: desk.teamId },
      body: { role: 'owner' },
    })
    await remove(desk.Olu, desk.teamId, desk.Oma.id)
    const token = made.body.url.split('/').at(-1) ?? ''
    const found = await callApi(api({ GET: getInvitation }), 'GET', null, { params: { token } })
    expect(found.body.valid).toBe(false)
    const late = await callApi(api({ POST: acceptInvite }), 'POST', null, {
      params: { token },
      body: { name: 'X', email: 'x@example.org', password: 'long enough for it' },
    })
    expect(late.body.code).toBe('invite-over')
  })

  it('get two verdicts and four eyes when a viewer becomes the second who may file', async () => {
    const desk = await makeDesk({ Olu: 'owner', Vic: 'viewer' })
    await setRole(desk.Olu, desk.teamId, desk.Vic.id, 'reviewer')
    const rules = await callApi(team, 'GET', desk.Vic, { params: { id: desk.teamId } })
    expect(rules.body).toMatchObject({ quorum: 2, fourEyes: true, version: 2 })
  })
})
