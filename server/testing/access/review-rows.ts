import type { Person } from '../desk'
import { putDraft, someVerdict } from '../journey'
import { anyVersion, type AccessTable } from './row'
import type { Request, World } from './world'

const claim = ({ claim }: World) => ({ params: { id: claim.id } })

/** Rulings, and what people do with one another's drafts. */
export const reviewRows: AccessTable = {
  'PUT /claims/{id}/ruling': {
    needs: 'editor',
    request: (world) => ({
      ...claim(world),
      body: { rating: 'true', summary: 'It did.', reason: 'Both say so.' },
      headers: anyVersion,
    }),
  },
  'POST /claims/{id}/ruling/approve': { needs: 'reviewer', request: claim },
  'POST /claims/{id}/ruling/reopen': {
    needs: 'editor',
    request: (world) => ({ ...claim(world), body: { reason: 'A new source.' } }),
  },
  'GET /claims/{id}/rulings': { needs: 'viewer', request: claim },

  'POST /claims/{id}/ask': {
    needs: 'editor',
    request: (world) => ({ ...claim(world), body: { userIds: [world.spare.id] } }),
  },
  'DELETE /claims/{id}/ask/{userId}': {
    needs: 'editor',
    request: async (world) => {
      const { id } = await world.newClaim()
      const { people, spare } = world
      await world.act('POST /claims/{id}/ask', people.editor, {
        params: { id },
        body: { userIds: [spare.id] },
      })
      return { params: { id, userId: spare.id } }
    },
  },
  'POST /claims/{id}/verdict/share': {
    needs: 'reviewer',
    request: async (world, who) => ({
      ...(await drafted(world, who)),
      body: { userIds: [world.spare.id] },
    }),
  },
  'POST /claims/{id}/verdict/hand-over': {
    needs: 'reviewer',
    request: async (world, who) => ({ ...(await drafted(world, who)), body: { userId: world.spare.id } }),
  },
  'POST /claims/{id}/verdicts/{userId}/hand-over': {
    needs: 'owner',
    request: async (world) => ({ ...(await othersDraft(world)), body: { userId: world.spare.id } }),
  },
  'POST /claims/{id}/verdicts/{userId}/open': {
    needs: 'owner',
    request: async (world) => ({ ...(await othersDraft(world)), body: { reason: 'She is ill.' } }),
  },
}

/** A new claim with a draft of whoever asks, if they may write one. */
async function drafted(world: World, who: Person | null) {
  const { id } = await world.newClaim()
  const { reviewer, editor, owner } = world.people
  const writer = [reviewer, editor, owner].find((person) => person === who)
  if (writer) await putDraft(writer, id, someVerdict())
  return { params: { id } }
}

async function othersDraft(world: World): Promise<Request> {
  const { params } = await drafted(world, world.people.reviewer)
  return { params: { ...params, userId: world.people.reviewer.id } }
}
