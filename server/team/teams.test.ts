import { describe, expect, it } from 'vitest'
import { defaultRatings, type RatingDefinition } from '@/domain/verdicts/scale'
import type { TeamView } from '@/domain/team/view'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { changeScale, getScale } from './scale'
import { addTeam, changeTeam, getTeam } from './teams'

const teams = api({ POST: addTeam })
const team = api({ GET: getTeam, PATCH: changeTeam })
const scale = api({ GET: getScale, PUT: changeScale })
interface ScaleView {
  version: number
  ratings: RatingDefinition[]
}

const patch = (who: Person, id: string, body: unknown, version = 1) =>
  callApi<TeamView & { errors: { path: string }[]; code: string }>(team, 'PATCH', who, {
    params: { id },
    body,
    headers: { 'if-match': `"${version}"` },
  })
const put = (who: Person, id: string, body: unknown, version = 1) =>
  callApi<ScaleView>(scale, 'PUT', who, { params: { id }, body, headers: { 'if-match': `"${version}"` } })

describe.each(databaseKinds)('a team on %s', (kind) => {
  const database = useDatabase(kind)

  it('is made by anybody who is signed in, and theirs', async () => {
    const desk = await makeDesk({ Vic: 'viewer' })
    const made = await callApi<TeamView>(teams, 'POST', desk.Vic, { body: { name: ' Second desk ' } })
    expect(made).toMatchObject({ status: 201, body: { name: 'Second desk', quorum: 1, fourEyes: false } })
    expect((await patch(desk.Vic, made.body.id, { name: 'Third' })).status).toBe(200)
    expect((await callApi(teams, 'POST', null, { body: { name: 'X' } })).status).toBe(401)
  })

  it('is read by members, changed by owners, and not there for others', async () => {
    const desk = await makeDesk({ Olu: 'owner', Eva: 'editor' })
    const other = await makeDesk({ Una: 'owner' })
    const id = desk.teamId
    expect((await callApi(team, 'GET', desk.Eva, { params: { id } })).etag).toBe('"1"')
    expect((await callApi(team, 'GET', other.Una, { params: { id } })).status).toBe(404)
    expect((await patch(desk.Eva, id, { name: 'Mine' })).status).toBe(403)
    expect((await patch(other.Una, id, { name: 'Mine' })).status).toBe(404)
    expect((await patch(desk.Olu, id, { id: 'other' })).status).toBe(422)
    const changed = await patch(desk.Olu, id, { name: 'Fact desk', mode: 'countersign' })
    expect(changed).toMatchObject({ body: { name: 'Fact desk', mode: 'countersign', version: 2 } })
    expect((await patch(desk.Olu, id, { name: 'Late' })).body.code).toBe('stale')
    const event = await database().prisma.event.findFirstOrThrow({
      where: { chainId: id, type: 'team.changed' },
    })
    expect(event.canonical).toContain('"changed":["name","mode"]')
    expect(event.canonical).not.toContain('Fact desk')
  })

  it('is told what it could never satisfy, and may still change the rest', async () => {
    const desk = await makeDesk({ Olu: 'owner', Vic: 'viewer' })
    const refused = await patch(desk.Olu, desk.teamId, { quorum: 2, fourEyes: true })
    expect(refused).toMatchObject({ status: 422, body: { code: 'unsatisfiable' } })
    expect(refused.body.errors.map(({ path }) => path)).toEqual(['/quorum', '/fourEyes'])
    await database().prisma.team.update({ where: { id: desk.teamId }, data: { quorum: 3 } })
    expect((await patch(desk.Olu, desk.teamId, { name: 'Still' })).status).toBe(200)
  })

  it('has a scale whose changes are new versions', async () => {
    const desk = await makeDesk({ Olu: 'owner', Eva: 'editor' })
    const other = await makeDesk({ Una: 'owner' })
    const id = desk.teamId
    const first = await callApi<ScaleView>(scale, 'GET', desk.Eva, { params: { id } })
    expect(first.body).toEqual({ version: 1, ratings: defaultRatings, mapping: {}, retired: [] })
    const renamed = first.body.ratings.map((rating) =>
      rating.key === 'mixed' ? { ...rating, label: 'Half' } : rating,
    )
    expect((await put(desk.Eva, id, { ratings: renamed })).status).toBe(403)
    expect((await put(other.Una, id, { ratings: renamed })).status).toBe(404)
    expect((await put(desk.Olu, id, { ratings: renamed.slice(0, 1) })).status).toBe(422)
    const changed = await put(desk.Olu, id, { version: 1, ratings: renamed })
    expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { version: 2, ratings: renamed } })
    const repeated = await put(desk.Olu, id, { ratings: renamed })
    expect(repeated).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await put(desk.Olu, id, { ratings: defaultRatings })).status).toBe(409)
    const versions = await database().prisma.scale.findMany({
      where: { teamId: id },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ version }) => version)).toEqual([1, 2])
    expect(versions[0]?.ratings).toEqual(defaultRatings)
  })
})
