import { aClaim, anArticle, someText } from '../journey'
import { anyVersion, type AccessTable } from './row'
import type { World } from './world'

const article = ({ article }: World) => ({ params: { id: article.id } })
/** An article of its own, so that the text of the others stays as it is. */
const newArticle = async ({ people, teamId }: World) => ({
  params: { id: (await anArticle(people.editor, { teamId })).id },
})

/** A source of the library without an address, so that nothing is fetched. */
async function aSource(
  { teamId, people, act }: World,
  title = 'A book',
): Promise<{ params: { id: string } }> {
  const { id } = await act<{ id: string }>('POST /sources', people.editor, { body: { teamId, title } })
  return { params: { id } }
}

/** Revisions, annotations from elsewhere, sources that were fetched, and what was checked before. */
export const importRows: AccessTable = {
  'POST /articles/{id}/imports': {
    needs: 'reviewer',
    request: (world) => ({
      ...article(world),
      body: { type: 'Annotation', bodyValue: 'A note on the whole.', target: 'https://daily.example/flood' },
    }),
  },
  'GET /articles/{id}/exports/json': { needs: 'viewer', request: article },
  'GET /articles/{id}/exports/webannotation': { needs: 'viewer', request: article },
  'GET /articles/{id}/revisions': { needs: 'viewer', request: article },
  'POST /articles/{id}/revisions': {
    needs: 'reviewer',
    request: async (world) => ({ ...(await newArticle(world)), body: { text: `${someText}\n\nOne more.` } }),
  },
  'POST /articles/{id}/revisions/preview': {
    needs: 'reviewer',
    request: (world) => ({ ...article(world), body: { text: 'Another text.' } }),
  },
  'POST /articles/{id}/revisions/look-again': { needs: 'reviewer', request: article },
  'GET /articles/{id}/revisions/{n}': {
    needs: 'viewer',
    request: ({ article }) => ({ params: { id: article.id, n: '1' } }),
  },
  'POST /articles/{id}/revisions/{n}/decision': {
    needs: 'editor',
    request: async (world) => {
      const { params } = await newArticle(world)
      await world.act('POST /articles/{id}/revisions', world.people.editor, {
        params,
        body: { text: 'Another text.', adopt: false },
      })
      return { params: { ...params, n: '2' }, body: { decision: 'adopt' } }
    },
  },
  'POST /claims/{id}/spans/{spanId}/removed': {
    needs: 'editor',
    request: async (world) => {
      const { params } = await newArticle(world)
      const { id, spans } = await aClaim(world.people.reviewer, params, 'The bridge was closed')
      await world.act('POST /articles/{id}/revisions', world.people.editor, {
        params,
        body: { text: 'Another text.' },
      })
      return { params: { id, spanId: spans[0]?.id ?? '' } }
    },
  },
  'PUT /threads/{id}/span': {
    needs: 'reviewer',
    own: 'viewer',
    request: async (world) => {
      const { params } = await newArticle(world)
      const { id } = await world.act('POST /articles/{id}/threads', world.people.viewer, {
        params,
        body: { body: 'Which bridge?', span: { start: 0, end: 9 } },
      })
      return { params: { id }, body: { start: 4, end: 9 }, headers: anyVersion }
    },
  },
  'GET /articles/{id}/check-worthy': {
    needs: 'viewer',
    request: ({ article }) => ({ params: { id: article.id } }),
  },
  'POST /articles/{id}/check-worthy': {
    needs: 'reviewer',
    request: ({ article }) => ({
      params: { id: article.id },
      body: { start: 0, end: 5, decision: 'dismissed' },
    }),
  },
  'POST /sources/lookup': {
    needs: 'reviewer',
    request: ({ teamId }) => ({ body: { teamId, url: 'http://127.0.0.1/' } }),
  },
  'POST /sources/{id}/snapshot': { needs: 'reviewer', request: (world) => aSource(world) },
  'POST /sources/{id}/archive': { needs: 'reviewer', request: (world) => aSource(world) },
  'GET /sources/{id}/uses': { needs: 'viewer', request: (world) => aSource(world) },
  'GET /sources/duplicates': {
    needs: 'viewer',
    request: ({ teamId }) => ({ query: `?team=${teamId}` }),
  },
  'POST /sources/{id}/merge': {
    needs: 'editor',
    request: async (world) => {
      const { params } = await aSource(world, 'The same book')
      return { ...(await aSource(world)), body: { intoId: params.id } }
    },
  },
  'GET /search': { needs: 'viewer', request: ({ teamId }) => ({ query: `?q=river&team=${teamId}` }) },
  // No key is set in tests: nobody is told anything.
  'GET /search/elsewhere': { needs: 'viewer', request: () => ({ query: '?q=river' }), inside: 404 },
}
