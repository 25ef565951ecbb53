import { z } from 'zod'
import { problem } from '@/domain/problem'
import { articleView } from '@/domain/articles/article'
import { viewArticle } from '@/server/articles/view'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { loadSample } from './load'

export const addSample = operation({
  method: 'POST',
  path: '/teams/{id}/sample',
  summary: 'Adds the sample article to a team; a team has it once.',
  body: z.strictObject({}),
  answer: articleView,
  status: 201,
  run: (call) => {
    const teamId = call.params.id ?? ''
    return write(call, {
      load: async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId} FOR UPDATE`
        return tx.article.findFirst({
          where: { teamId, sample: true, archivedAt: null },
          select: { id: true },
        })
      },
      allow: () => allow(call.actor, 'article.import', { teamId }),
      decide: (known) => {
        if (known) throw problem('taken', 'The sample article is in this team already.')
      },
      record: async (tx) => {
        const id = await loadSample(tx, { teamId, actorId: call.actor.userId, now: call.now })
        return {
          chain: teamChain(teamId),
          events: [],
          answer: async (inside) => {
            const view = await viewArticle(inside, id)
            return { status: 201, body: view, version: view.version, location: `/api/v1/articles/${id}` }
          },
        }
      },
    })
  },
})
