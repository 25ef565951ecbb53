import { describe, expect, it } from 'vitest'
import { atLeast, roles, type Role } from '@/domain/team/roles'
import { databaseKinds, useDatabase } from '../database'
import type { Person } from '../desk'
import { articleRows } from './article-rows'
import { claimRows } from './claim-rows'
import { peopleRows } from './people-rows'
import { reviewRows } from './review-rows'
import type { AccessRow, AccessTable } from './row'
import { byName, callOperation, makeWorld, type World } from './world'

process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters or more'

const table: AccessTable = { ...articleRows, ...claimRows, ...peopleRows, ...reviewRows }

/** Bearer tokens of people who are not signed in by them: a revoked one, an expert's and a lawyer's link. */
const noTokens = {
  'a revoked token': `pl_${'A'.repeat(43)}`,
  'an expert’s link': `px_${'A'.repeat(43)}`,
  'a sign-off link': 'A'.repeat(43),
}

/** What everybody is expected to get: in, or a refusal. */
function expected(row: AccessRow): Record<string, 'in' | number> {
  const outside = row.always ?? (row.needs === 'anybody' ? 'in' : 401)
  const inside = row.always ?? row.inside ?? 'in'
  const { needs } = row
  const inTeam = (role: Role) => {
    if (needs === 'anybody' || needs === 'person' || atLeast(role, needs)) return inside
    return row.own && atLeast(role, row.own) ? inside : (row.smaller ?? 403)
  }
  const stranger = needs === 'anybody' || needs === 'person' ? inside : (row.strangers ?? 404)
  return {
    anonymous: outside,
    ...Object.fromEntries(Object.keys(noTokens).map((what) => [what, outside])),
    stranger,
    // Removal ends the sessions and the tokens too.
    removed: outside,
    ...Object.fromEntries(roles.map((role) => [role, inTeam(role)])),
  }
}

async function tryOne(world: World, name: string, row: AccessRow, who: Person | null, token?: string) {
  const request = (await row.request?.(world, who)) ?? {}
  const headers = { ...request.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await callOperation(name, who, { ...request, headers })
  const refused = [401, 403, 404].includes(answer.status)
  if (answer.status >= 500) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
  return refused ? answer.status : 'in'
}

it('has a row for every operation of the API, and none for others', () => {
  expect(Object.keys(table).sort()).toEqual([...byName.keys()].sort())
})

describe.each(databaseKinds)('who may do what, with nothing before the routes, on %s', (kind) => {
  useDatabase(kind)

  it.each(Object.entries(table))('%s', async (name, row) => {
    const world = await makeWorld()
    const { people } = world
    const got: Record<string, 'in' | number> = { anonymous: await tryOne(world, name, row, null) }
    for (const [what, token] of Object.entries(noTokens))
      got[what] = await tryOne(world, name, row, null, token)
    for (const who of ['stranger', 'removed', ...roles] as const)
      got[who] = await tryOne(world, name, row, people[who])
    expect(got).toEqual(expected(row))
  })
})
