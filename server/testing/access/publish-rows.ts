import { aClaim, anArticle, fileAs } from '../journey'
import { anyVersion, type AccessTable } from './row'
import { callOperation, type World } from './world'

const onArticle = ({ article }: World) => ({ params: { id: article.id } })

/** A new article with one decided claim, published; its id. */
async function publishedArticle({ spare, teamId, act }: World): Promise<string> {
  const { id } = await anArticle(spare, { teamId, quorum: 1 })
  const claim = await aClaim(spare, { id }, 'The bridge was closed')
  await fileAs(spare, claim.id)
  // One person alone: whether that is enough is the gate's question, not this table's.
  const override = { 'four-eyes': 'A small desk.' }
  await act('POST /articles/{id}/editions', spare, { params: { id }, body: { override } })
  return id
}

const publishedIn = new WeakMap<World, Promise<string>>()

/** The same for everybody, where nothing that is tried takes it out of public view. */
function onePublished(world: World): Promise<string> {
  const id = publishedIn.get(world) ?? publishedArticle(world)
  publishedIn.set(world, id)
  return id
}

/** Formats, editions, the gate, corrections, readers' challenges, numbers. */
export const publishRows: AccessTable = {
  'GET /articles/{id}/exports/docx': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/exports/xlsx': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/pack': { needs: 'editor', request: onArticle },
  'GET /teams/{id}/pack': { needs: 'editor', request: ({ teamId }) => ({ params: { id: teamId } }) },
  'GET /articles/{id}/exports/claimreview': {
    needs: 'viewer',
    request: (world) => ({ ...onArticle(world), query: '?local=1' }),
  },
  'GET /articles/{id}/exports/claimreview/problems': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/exports/csv': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/exports/markdown': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/exports/hypothesis': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/exports/dataset': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/exports/fragment': { needs: 'viewer', request: onArticle },
  'GET /schemas/edition': { needs: 'anybody' },
  'POST /articles/{id}/editions': { needs: 'editor', request: onArticle },
  'GET /articles/{id}/editions': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/editions/{n}': {
    needs: 'viewer',
    request: async (world) => ({ params: { id: await onePublished(world), n: '1' } }),
  },
  'POST /articles/{id}/unpublish': {
    needs: 'editor',
    request: (world) => ({ ...onArticle(world), body: { reason: 'Out of date' } }),
  },
  'GET /articles/{id}/exports/html/preview': { needs: 'viewer', request: onArticle },
  'GET /articles/{id}/corrections': { needs: 'viewer', request: onArticle },
  'POST /articles/{id}/review-notices': {
    needs: 'editor',
    request: (world) => ({ ...onArticle(world), body: { claims: [1] } }),
  },
  'GET /articles/{id}/review-notices': { needs: 'viewer', request: onArticle },
  'DELETE /articles/{id}/review-notices/{number}': {
    needs: 'editor',
    request: async (world) => {
      const params = { id: await onePublished(world), number: '1' }
      await world.act('POST /articles/{id}/review-notices', world.spare, { params, body: { claims: [1] } })
      return { params }
    },
  },
  'GET /challenges/count': { needs: 'reviewer', request: ({ teamId }) => ({ query: `?team=${teamId}` }) },
  'GET /teams/{id}/numbers': { needs: 'viewer', request: ({ teamId }) => ({ params: { id: teamId } }) },
  'GET /teams/{id}/numbers/csv': {
    needs: 'viewer',
    request: ({ teamId }) => ({ params: { id: teamId }, query: '?of=speakers' }),
  },
  'GET /articles/{id}/gate': { needs: 'viewer', request: ({ article }) => ({ params: { id: article.id } }) },
  'GET /teams/{id}/gate': { needs: 'viewer', request: ({ teamId }) => ({ params: { id: teamId } }) },
  'PUT /teams/{id}/gate': {
    needs: 'owner',
    request: ({ teamId }) => ({
      params: { id: teamId },
      body: { preset: 'own', rules: ['statement'] },
      headers: anyVersion,
    }),
  },
  'POST /read/{slug}/challenges': {
    needs: 'anybody',
    request: async (world) => {
      const id = await publishedArticle(world)
      const { slug } = await world.act<{ slug: string }>('GET /articles/{id}', world.spare, {
        params: { id },
      })
      return { params: { slug }, body: { body: 'It rose by three.' }, headers: fromElsewhere() }
    },
  },
  'GET /challenges': { needs: 'reviewer', request: ({ teamId }) => ({ query: `?team=${teamId}` }) },
  'GET /challenges/{id}': { needs: 'reviewer', request: challenge },
  'POST /challenges/{id}/answer': {
    needs: 'editor',
    request: async (world) => ({ ...(await challenge(world)), body: { state: 'answered' } }),
  },
}

let readers = 0
/** The address of another reader each time: one reader may not object as often as this table does. */
function fromElsewhere() {
  readers += 1
  return { 'x-forwarded-for': `192.0.2.${readers % 256}` }
}

async function challenge(world: World) {
  const id = await publishedArticle(world)
  const { slug } = await world.act<{ slug: string }>('GET /articles/{id}', world.spare, { params: { id } })
  const sent = { params: { slug }, body: { body: 'It rose by three.' }, headers: fromElsewhere() }
  await callOperation('POST /read/{slug}/challenges', null, sent)
  const listed = await world.act<{ items: { id: string }[] }>('GET /challenges', world.spare, {
    query: `?team=${world.teamId}&article=${id}`,
  })
  return { params: { id: listed.items[0]?.id ?? '' } }
}
