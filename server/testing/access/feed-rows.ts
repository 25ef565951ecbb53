import { someVerdict } from '../journey'
import { anyVersion, type AccessTable } from './row'
import { callOperation, type Request, type World } from './world'

const article = ({ article }: World) => ({ params: { id: article.id } })
const claim = ({ claim }: World) => ({ params: { id: claim.id } })
const team = ({ teamId }: World) => ({ params: { id: teamId } })
const ofTeam = ({ teamId }: World) => ({ query: `?team=${teamId}` })
const number = ({ claim }: World) => ({ params: { number: String(claim.number) } })

/** Streams, notifications, webhooks, outside experts and how claims hang together. */
export const feedRows: AccessTable = {
  'GET /events': { needs: 'viewer', request: ofTeam },
  'GET /articles/{id}/events': { needs: 'viewer', request: article },
  'GET /articles/{id}/presence': { needs: 'viewer', request: article },
  'PUT /articles/{id}/presence': {
    needs: 'viewer',
    request: (world) => ({ ...article(world), body: { tab: 'tab', writing: null } }),
  },
  'DELETE /articles/{id}/presence': {
    needs: 'viewer',
    request: (world) => ({ ...article(world), query: '?tab=tab' }),
  },
  'GET /notifications': { needs: 'person' },
  'GET /notifications/count': { needs: 'person' },
  'POST /notifications/{id}/read': {
    needs: 'person',
    request: () => ({ params: { id: 'x' } }),
    inside: 404,
  },
  'POST /notifications/read-all': { needs: 'person' },
  'GET /me/notification-settings': { needs: 'viewer', request: ofTeam },
  'PUT /me/notification-settings': {
    needs: 'viewer',
    request: (world) => ({ ...ofTeam(world), body: { items: [] } }),
  },

  'GET /teams/{id}/webhooks': { needs: 'owner', request: team },
  'POST /teams/{id}/webhooks': {
    needs: 'owner',
    request: (world) => ({ ...team(world), body: { url: 'https://hooks.example.org/in' } }),
  },
  'PATCH /webhooks/{id}': {
    needs: 'owner',
    request: async (world) => ({
      ...(await webhook(world)),
      body: { enabled: false },
      headers: anyVersion,
    }),
  },
  'DELETE /webhooks/{id}': {
    needs: 'owner',
    request: async (world) => ({ ...(await webhook(world)), headers: anyVersion }),
  },
  'POST /webhooks/{id}/test': { needs: 'owner', request: webhook },

  'GET /articles/{id}/experts': { needs: 'viewer', request: article },
  'POST /articles/{id}/experts': {
    needs: 'editor',
    request: (world) => ({ ...article(world), body: { name: 'Dr. Else' } }),
  },
  'POST /experts/{id}/revoke': {
    needs: 'editor',
    request: async (world) => {
      const { id } = await world.act('POST /articles/{id}/experts', world.spare, {
        ...article(world),
        body: { name: 'Dr. Else' },
      })
      return { params: { id } }
    },
  },
  'GET /expert': { needs: 'expert' },
  'PUT /expert/conflict': { needs: 'expert', request: () => ({ body: { statement: 'None.' } }) },
  'GET /expert/claims/{number}/verdict': {
    needs: 'expert',
    request: async (world) => {
      const expert = { id: '', name: 'Dr. Outside', token: world.tokens.expert }
      const name = 'PUT /expert/claims/{number}/verdict'
      await callOperation('PUT /expert/conflict', expert, { body: { statement: 'None.' } })
      await callOperation(name, expert, {
        ...number(world),
        body: someVerdict(),
        headers: { 'if-none-match': '*' },
      })
      return number(world)
    },
  },
  'PUT /expert/claims/{number}/verdict': {
    needs: 'expert',
    request: (world) => ({ ...number(world), body: someVerdict(), headers: { 'if-none-match': '*' } }),
  },
  'POST /expert/claims/{number}/verdict/file': { needs: 'expert', request: number },

  'GET /claims/{id}/relations': { needs: 'viewer', request: claim },
  'POST /claims/{id}/relations': {
    needs: 'reviewer',
    request: async (world) => ({ ...claim(world), body: await relationBody(world) }),
  },
  'DELETE /relations/{id}': {
    needs: 'reviewer',
    request: async (world) => {
      const { id } = await world.act('POST /claims/{id}/relations', world.spare, {
        ...claim(world),
        body: await relationBody(world),
      })
      return { params: { id } }
    },
  },
  'POST /claims/{id}/split': {
    needs: 'editor',
    request: (world) => ({ ...claim(world), body: { quote: { exact: 'The bridge' } } }),
  },
  'POST /claims/{id}/merge': {
    needs: 'editor',
    request: async (world) => ({
      params: { id: (await world.newClaim()).id },
      body: { intoClaimId: world.claim.id, reason: 'The same.' },
    }),
  },
}

async function webhook(world: World): Promise<Request> {
  const { id } = await world.act('POST /teams/{id}/webhooks', world.spare, {
    ...team(world),
    body: { url: 'https://hooks.example.org/in' },
  })
  return { params: { id } }
}

async function relationBody(world: World) {
  return { kind: 'repeats', claimId: (await world.newClaim()).id }
}
