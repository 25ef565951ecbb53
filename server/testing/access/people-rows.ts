import type { Person } from '../desk'
import { anyVersion, type AccessTable } from './row'
import { tokenOf, type World } from './world'

const team = ({ teamId }: World) => ({ params: { id: teamId } })
const noSuch = { params: { id: 'x' } }

/** One's own account, the team, its people and its scale. */
export const peopleRows: AccessTable = {
  'POST /welcome': {
    needs: 'anybody',
    // There are people already: the way in for the first one is closed to all.
    always: 404,
    request: () => ({
      body: { name: 'Ana', email: 'first@example.org', password: 'correct horse battery', teamName: 'Desk' },
    }),
  },
  'GET /me': { needs: 'person' },
  'POST /me/password': {
    needs: 'person',
    request: () => ({ body: { current: 'not the password', password: 'correct horse battery' } }),
  },
  'GET /me/tokens': { needs: 'person' },
  'POST /me/tokens': { needs: 'person', request: () => ({ body: { name: 'another' } }) },
  'DELETE /me/tokens/{id}': {
    needs: 'person',
    request: async (world, who) => ({ params: { id: await ownToken(world, who) } }),
  },
  'DELETE /me/tokens': {
    needs: 'person',
    request: async (world, who) => ({ query: `?id=${await ownToken(world, who)}` }),
  },
  'GET /me/sessions': { needs: 'person' },
  'DELETE /me/sessions/{id}': { needs: 'person', request: () => noSuch, inside: 404 },
  'DELETE /me/sessions': { needs: 'person' },
  'POST /teams': { needs: 'person', request: () => ({ body: { name: 'Another desk' } }) },
  'GET /teams/{id}': { needs: 'viewer', request: team },
  'PATCH /teams/{id}': {
    needs: 'owner',
    request: (world) => ({ ...team(world), body: { name: 'Desk' }, headers: anyVersion }),
  },
  'GET /teams/{id}/members': { needs: 'viewer', request: team },
  'PATCH /teams/{id}/members/{userId}': {
    needs: 'owner',
    request: ({ teamId, people }) => ({
      params: { id: teamId, userId: people.viewer.id },
      body: { role: 'viewer' },
      headers: anyVersion,
    }),
  },
  'DELETE /teams/{id}/members/{userId}': {
    needs: 'owner',
    request: async ({ teamId, newMember }) => ({ params: { id: teamId, userId: (await newMember()).id } }),
  },
  'POST /teams/{id}/invites': {
    needs: 'owner',
    request: (world) => ({ ...team(world), body: { role: 'viewer' } }),
  },
  'GET /invites/{token}': {
    needs: 'anybody',
    request: async (world) => ({ params: { token: await invitation(world) } }),
  },
  'POST /invites/{token}/accept': {
    needs: 'anybody',
    request: async (world) => ({ params: { token: await invitation(world) }, body: {} }),
  },
  'GET /teams/{id}/scale': { needs: 'viewer', request: team },
  'PUT /teams/{id}/scale': {
    needs: 'owner',
    request: async (world) => {
      const { ratings } = await world.act<{ ratings: unknown }>(
        'GET /teams/{id}/scale',
        world.people.owner,
        team(world),
      )
      return { ...team(world), body: { ratings }, headers: anyVersion }
    },
  },
  'POST /teams/{id}/sample': { needs: 'reviewer', request: team },
}

/** A token of whoever asks, to be revoked; nobody's for those who cannot sign in. */
async function ownToken({ act, people }: World, who: Person | null): Promise<string> {
  if (!who || who === people.removed) return 'x'
  return (await act('POST /me/tokens', who, { body: { name: 'gone' } })).id
}

/** An invitation to another team, so that nobody whom something is tried as joins this one. */
async function invitation({ act, spare }: World): Promise<string> {
  const { id } = await act('POST /teams', spare, { body: { name: 'Another desk' } })
  const { url } = await act<{ url: string }>('POST /teams/{id}/invites', spare, {
    params: { id },
    body: { role: 'viewer' },
  })
  return tokenOf(url)
}
