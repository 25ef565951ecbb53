import { beforeAll, describe, expect, it } from 'vitest'
import { atLeast, roles, type Role } from '@/domain/team/roles'
import { useDatabase } from '../database'
import type { Person } from '../desk'
import { articleRows } from './article-rows'
import { claimRows } from './claim-rows'
import { deskRows } from './desk-rows'
import { discussionRows } from './discussion-rows'
import { feedRows } from './feed-rows'
import { importRows } from './import-rows'
import { publishRows } from './publish-rows'
import { peopleRows } from './people-rows'
import { reviewRows } from './review-rows'
import type { AccessRow, AccessTable } from './row'
import { byName, callOperation, makeWorld, type World } from './world'

const table: AccessTable = {
  ...articleRows,
  ...claimRows,
  ...peopleRows,
  ...reviewRows,
  ...discussionRows,
  ...deskRows,
  ...feedRows,
  ...importRows,
  ...publishRows,
}

const withTokens = ['revoked', 'expert', 'signOff'] as const
const signedIn = ['removed', 'stranger', ...roles] as const
const everybody = ['anonymous', ...withTokens, ...signedIn] as const

/** What everybody is expected to get: in, or a refusal. */
function expected(row: AccessRow): Record<string, 'in' | number> {
  const outside = row.always ?? (row.needs === 'anybody' ? 'in' : 401)
  const inside = row.always ?? row.inside ?? 'in'
  const { needs } = row
  if (needs === 'expert')
    return Object.fromEntries([...everybody].map((who) => [who, who === 'expert' ? 'in' : 401]))
  const inTeam = (role: Role) => {
    if (needs === 'anybody' || needs === 'person' || atLeast(role, needs)) return inside
    return row.own && atLeast(role, row.own) ? inside : (row.smaller ?? 403)
  }
  return {
    anonymous: outside,
    revoked: outside,
    expert: outside,
    signOff: outside,
    // Removal ends the sessions and the tokens too.
    removed: outside,
    stranger: needs === 'anybody' || needs === 'person' ? inside : (row.strangers ?? 404),
    ...Object.fromEntries(roles.map((role) => [role, inTeam(role)])),
  }
}

async function tryOne(world: World, name: string, row: AccessRow, who: Person | null, token?: string) {
  const request = (await row.request?.(world, who)) ?? {}
  const headers = { ...request.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await callOperation<{ code?: string }>(name, who, { ...request, headers })
  // A wrong password is an answer to somebody who was let in.
  const refused = [401, 403, 404].includes(answer.status) && answer.body.code !== 'wrong-password'
  if (answer.status >= 500) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
  return refused ? answer.status : 'in'
}

it('has a row for every operation of the API, and none for others', () => {
  expect(Object.keys(table).sort()).toEqual([...byName.keys()].sort())
})

// Who may do what is decided before anything that the two databases do differently.
describe('who may do what, with nothing before the routes', () => {
  useDatabase('embedded')
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })

  it.each(Object.entries(table))('%s', async (name, row) => {
    const { people } = world
    const got: Record<string, 'in' | number> = { anonymous: await tryOne(world, name, row, null) }
    for (const what of withTokens) got[what] = await tryOne(world, name, row, null, world.tokens[what])
    for (const who of signedIn) got[who] = await tryOne(world, name, row, people[who])
    expect(got).toEqual(expected(row))
  })
})
