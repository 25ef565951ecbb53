import { describe, expect, test } from 'vitest'
import type { GateSettingsView } from '@/domain/gate/gate'
import { presetRules } from '@/domain/gate/presets'
import { callApi } from '@/server/testing/call-api'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { makeDesk, type Person } from '@/server/testing/desk'
import { aClaim, anArticle, fileAs } from '@/server/testing/journey'
import { teamGate, unmet } from './testing/checked-desk'

const read = (who: Person, id: string) => callApi<GateSettingsView>(teamGate, 'GET', who, { params: { id } })
const choose = (
  who: Person,
  id: string,
  body: unknown,
  headers: Record<string, string> = { 'if-match': '*' },
) => callApi<GateSettingsView>(teamGate, 'PUT', who, { params: { id }, body, headers })

describe.each(databaseKinds)('the rules that a team publishes by on %s', (kind) => {
  const database = useDatabase(kind)
  const events = (teamId: string) =>
    database().prisma.event.count({ where: { teamId, type: 'gate.changed' } })

  test('are the house rules until an owner chooses; each choice is an event and a version', async () => {
    const { Oli, Eva, Vic, teamId } = await makeDesk({ Oli: 'owner', Eva: 'editor', Vic: 'viewer' })
    const first = await read(Vic, teamId)
    expect(first.body).toEqual({ preset: 'own', rules: presetRules('own', { fourEyes: false }), version: 1 })
    expect(first.etag).toBe('"1"')
    const chosen = { preset: 'own', rules: ['blind', 'statement', 'blind'] }
    expect((await choose(Eva, teamId, chosen)).status).toBe(403)
    expect((await choose(Oli, teamId, chosen, {})).status).toBe(428)
    const changed = await choose(Oli, teamId, chosen, { 'if-match': '"1"' })
    expect(changed).toMatchObject({
      ...{ status: 200, etag: '"2"' },
      body: { preset: 'own', rules: ['statement', 'blind'], version: 2 },
    })
    const stale = await choose(Oli, teamId, { preset: 'afp', rules: [] }, { 'if-match': '"1"' })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale', current: { version: 2 } } })
    expect((await choose(Oli, teamId, chosen, { 'if-match': '"1"' })).body.version).toBe(2)
    expect(await events(teamId)).toBe(1)
    const none = await choose(Oli, teamId, { preset: 'own', rules: [] })
    expect(none.body).toMatchObject({ rules: [], version: 3 })
    expect(await events(teamId)).toBe(2)
  })

  test('a preset brings its rules, whatever was sent, and follows the team’s four eyes', async () => {
    const { Oli, teamId } = await makeDesk({ Oli: 'owner' })
    const { body } = await choose(Oli, teamId, { preset: 'ifcn', rules: ['statement'] })
    expect(body.rules).toEqual(presetRules('ifcn', { fourEyes: false }))
    await database().prisma.team.update({ where: { id: teamId }, data: { fourEyes: true } })
    expect((await read(Oli, teamId)).body.rules).toContain('four-eyes')
  })

  test('wrong choices are refused, and another team finds nothing', async () => {
    const { Oli, teamId } = await makeDesk({ Oli: 'owner' })
    const { Una } = await makeDesk({ Una: 'owner' })
    for (const wrong of [
      {},
      { preset: 'own' },
      { preset: 'x', rules: [] },
      { preset: 'own', rules: ['x'] },
      [],
    ])
      expect((await choose(Oli, teamId, wrong)).status).toBe(422)
    expect((await read(Una, teamId)).status).toBe(404)
    expect((await choose(Una, teamId, { preset: 'own', rules: [] })).status).toBe(404)
    expect(await events(teamId)).toBe(0)
  })

  test('let one person alone publish what they did once, and a desk of two with four eyes too', async () => {
    const { Oli } = await makeDesk({ Oli: 'owner' }, { quorum: 1, fourEyes: false })
    const own = await anArticle(Oli, { quorum: 1 })
    await fileAs(Oli, (await aClaim(Oli, own, 'nobody was hurt')).id)
    expect(await unmet(Oli, own.id)).toEqual([])
    const { Ana, Ben } = await makeDesk({ Ana: 'reviewer', Ben: 'editor' }, { quorum: 2, fourEyes: true })
    const shared = await anArticle(Ana)
    const claim = await aClaim(Ana, shared, 'nobody was hurt')
    await fileAs(Ana, claim.id)
    await fileAs(Ben, claim.id)
    expect(await unmet(Ana, shared.id)).toEqual([])
  })
})
