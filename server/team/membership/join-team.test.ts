import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/team/roles'
import { transaction } from '../../database/transaction'
import { databaseKinds, useDatabase } from '../../testing/database'
import { createTeam } from '../create-team'
import { createUser } from '../accounts/create-user'
import { joinTeam } from './join-team'

const now = new Date('2026-03-01T00:00:00Z')
let people = 0

function join(teamId: string, role: Role, userId?: string) {
  return transaction(async (tx) => {
    const email = `p${++people}@example.org`
    const id = userId ?? (await createUser(tx, { name: email, email, passwordHash: null, now }))
    return { userId: id, events: await joinTeam(tx, { teamId, userId: id, role, now }) }
  })
}

describe.each(databaseKinds)('joining a team on %s', (kind) => {
  const database = useDatabase(kind)
  const team = () => transaction((tx) => createTeam(tx, { name: 'Desk', createdById: null, now }))
  const rules = (id: string) =>
    database().prisma.team.findUniqueOrThrow({ where: { id }, select: { quorum: true, fourEyes: true } })

  it('leaves a team of one its rules, and gives it two verdicts and four eyes with the second who may file', async () => {
    const { teamId } = await team()
    await join(teamId, 'owner')
    await join(teamId, 'viewer')
    expect(await rules(teamId)).toEqual({ quorum: 1, fourEyes: false })
    const { userId, events } = await join(teamId, 'reviewer')
    expect(await rules(teamId)).toEqual({ quorum: 2, fourEyes: true })
    expect(events).toEqual([
      { type: 'member.joined', data: { userId, role: 'reviewer' } },
      { type: 'team.changed', data: { changed: ['quorum', 'fourEyes'] } },
    ])
  })

  it('does not change rules that the owner has chosen since', async () => {
    const { teamId } = await team()
    await join(teamId, 'owner')
    await join(teamId, 'editor')
    await database().prisma.team.update({ where: { id: teamId }, data: { quorum: 1, fourEyes: false } })
    await join(teamId, 'editor')
    expect(await rules(teamId)).toEqual({ quorum: 1, fourEyes: false })
  })

  it('changes the rules once when several join at the same time', async () => {
    const { teamId } = await team()
    await join(teamId, 'owner')
    const joined = await Promise.all([
      join(teamId, 'editor'),
      join(teamId, 'editor'),
      join(teamId, 'reviewer'),
    ])
    expect(joined.flatMap(({ events }) => events).filter(({ type }) => type === 'team.changed')).toHaveLength(
      1,
    )
  })

  it('refuses a member, takes back a removed one, and knows no team that is not there', async () => {
    const { teamId } = await team()
    const { userId } = await join(teamId, 'viewer')
    await expect(join(teamId, 'editor', userId)).rejects.toThrow('in the team already')
    await database().prisma.membership.updateMany({ where: { teamId, userId }, data: { removedAt: now } })
    await join(teamId, 'editor', userId)
    const member = await database().prisma.membership.findFirstOrThrow({ where: { teamId, userId } })
    expect(member).toMatchObject({ role: 'editor', removedAt: null })
    await expect(join('nowhere', 'viewer')).rejects.toThrow('no team nowhere')
  })

  it('makes nobody twice under one address, in whatever case', async () => {
    const person = (email: string) =>
      transaction((tx) => createUser(tx, { name: 'A', email, passwordHash: null, now }))
    await person('Some.One@example.org')
    await expect(person(' some.one@EXAMPLE.org ')).rejects.toThrow('some.one@example.org is here already')
  })
})
