import { problem } from '@/domain/problem'
import { can } from '@/domain/team/roles'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'

export const removeEvidence = operation({
  method: 'DELETE',
  path: '/evidence/{id}',
  summary: 'Takes evidence off: by whoever added it, or an editor. The source stays in the library.',
  status: 204,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const id = call.params.id ?? ''
        await tx.$queryRaw`SELECT 1 FROM "Evidence" WHERE "id" = ${id} FOR UPDATE`
        const evidence = await tx.evidence.findUnique({
          where: { id },
          include: { article: true, claim: true },
        })
        if (!evidence || evidence.removedAt) throw problem('not-found')
        return evidence
      },
      allow: ({ teamId, addedById }) => {
        allow(call.actor, 'evidence.write', { teamId })
        const isMine = addedById === call.actor.userId
        if (!isMine && can(call.actor, 'claim.manage', { teamId }) !== 'yes') throw problem('not-allowed')
      },
      decide: () => undefined,
      record: async (tx, { id, articleId, claimId, sourceId, article, claim }) => {
        await tx.evidence.update({ where: { id }, data: { removedAt: call.now } })
        const number = claim?.number ?? null
        return {
          chain: chainOf(article),
          events: [
            { type: 'evidence.removed', data: { articleId, claimId, number, evidenceId: id, sourceId } },
          ],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})
