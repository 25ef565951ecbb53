import { someText, anArticle } from '../journey'
import { anyVersion, type AccessTable } from './row'
import type { World } from './world'

const article = ({ article }: World) => ({ params: { id: article.id } })

/** Articles, their claims as a list, history and exports. */
export const articleRows: AccessTable = {
  'POST /articles/preview': {
    needs: 'reviewer',
    strangers: 'in',
    request: () => ({ body: { text: someText } }),
  },
  'POST /articles': {
    needs: 'reviewer',
    request: ({ teamId }) => ({ body: { teamId, text: someText } }),
  },
  'GET /articles': { needs: 'viewer', request: ({ teamId }) => ({ query: `?team=${teamId}` }) },
  'GET /articles/{id}': { needs: 'viewer', request: article },
  'PATCH /articles/{id}': {
    needs: 'editor',
    request: (world) => ({ ...article(world), body: { title: 'Another title' }, headers: anyVersion }),
  },
  'DELETE /articles/{id}': {
    needs: 'editor',
    request: async ({ people, teamId }) => ({
      params: { id: (await anArticle(people.editor, { teamId })).id },
      headers: anyVersion,
    }),
  },
  'GET /articles/{id}/blocks': { needs: 'viewer', request: article },
  'PATCH /articles/{id}/blocks': {
    needs: 'editor',
    request: async ({ people, teamId }) => ({
      params: { id: (await anArticle(people.editor, { teamId })).id },
      body: { drop: [1] },
      headers: anyVersion,
    }),
  },
  'POST /articles/{id}/claims': {
    needs: 'reviewer',
    request: (world) => ({ ...article(world), body: { quote: { exact: 'The river rose' } } }),
  },
  'GET /articles/{id}/claims': { needs: 'viewer', request: article },
  'GET /articles/{id}/history': { needs: 'viewer', request: article },
  'GET /articles/{id}/exports/html': { needs: 'viewer', request: article },
}
