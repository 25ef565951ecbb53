import type { Person } from '../desk'
import { anyVersion, type AccessTable } from './row'
import type { Request, World } from './world'

const article = ({ article }: World) => ({ params: { id: article.id } })
const claim = ({ claim }: World) => ({ params: { id: claim.id } })
const body = { body: 'Does the gauge count?' }

/** Discussions with what is suggested in them, and evidence. */
export const discussionRows: AccessTable = {
  'POST /articles/{id}/threads': { needs: 'viewer', request: (world) => ({ ...article(world), body }) },
  'GET /articles/{id}/threads': { needs: 'viewer', request: article },
  'POST /claims/{id}/threads': { needs: 'viewer', request: (world) => ({ ...claim(world), body }) },
  'GET /claims/{id}/threads': { needs: 'viewer', request: claim },
  'GET /threads/{id}': { needs: 'viewer', request: thread },
  'POST /threads/{id}/comments': {
    needs: 'viewer',
    request: async (world) => ({ ...(await thread(world)), body }),
  },
  'POST /threads/{id}/resolve': { needs: 'reviewer', request: thread },
  'POST /threads/{id}/reopen': { needs: 'reviewer', request: thread },
  'PATCH /comments/{id}': {
    needs: 'viewer',
    request: async (world, who) => ({ params: { id: await ownComment(world, who) }, body }),
  },
  'POST /claims/{id}/suggestions': {
    needs: 'reviewer',
    request: (world) => ({ ...claim(world), body: { field: 'statement', text: 'It was shut.' } }),
  },
  'POST /suggestions/{id}/accept': { needs: 'reviewer', request: suggestion },
  'POST /suggestions/{id}/decline': { needs: 'reviewer', request: suggestion },

  'GET /articles/{id}/evidence': { needs: 'viewer', request: article },
  'POST /articles/{id}/evidence': {
    needs: 'reviewer',
    request: (world) => ({ ...article(world), body: { source: { title: 'A ledger' } } }),
  },
  'GET /claims/{id}/evidence': { needs: 'viewer', request: claim },
  'POST /claims/{id}/evidence': {
    needs: 'reviewer',
    request: (world) => ({ ...claim(world), body: { source: { title: 'A ledger' } } }),
  },
  'DELETE /evidence/{id}': {
    needs: 'editor',
    request: async (world) => {
      const { id } = await world.act('POST /claims/{id}/evidence', world.spare, {
        ...claim(world),
        body: { source: { title: 'A ledger' } },
      })
      return { params: { id }, headers: anyVersion }
    },
  },
}

async function thread(world: World): Promise<Request> {
  const { id } = await world.act('POST /claims/{id}/threads', world.spare, { ...claim(world), body })
  return { params: { id } }
}

/** A comment of whoever asks, where they are in the team: nobody edits another's. */
async function ownComment(world: World, who: Person | null): Promise<string> {
  const { viewer, reviewer, editor, owner } = world.people
  const author = [viewer, reviewer, editor, owner].find((person) => person === who) ?? world.spare
  const { comments } = await world.act<{ comments: { id: string }[] }>('POST /claims/{id}/threads', author, {
    ...claim(world),
    body,
  })
  return comments[0]?.id ?? ''
}

/** A suggestion to the statement of a claim that the reviewer has marked and nobody has rated. */
async function suggestion(world: World): Promise<Request> {
  const { id } = await world.newClaim()
  const { suggestion } = await world.act<{ suggestion: { id: string } }>(
    'POST /claims/{id}/suggestions',
    world.spare,
    { params: { id }, body: { field: 'statement', text: 'It was shut for days.' } },
  )
  return { params: { id: suggestion.id } }
}
