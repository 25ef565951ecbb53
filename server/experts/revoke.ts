import { z } from 'zod'
import { expertView } from '@/domain/experts/expert'
import { problem } from '@/domain/problem'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { lockExpert, placeOfExpert } from './load'
import { viewExpert } from './view'

export const revokeExpert = operation({
  method: 'POST',
  path: '/experts/{id}/revoke',
  summary:
    'Ends an outside expert’s access at once. What they filed stays and counts, their drafts are kept.',
  body: z.strictObject({}),
  answer: expertView,
  run: (call) =>
    write(call, {
      load: (tx) => lockExpert(tx, call.actor, call.params.id ?? ''),
      allow: (link) => allow(call.actor, 'expert.manage', { teamId: link.teamId }),
      decide: (link) => {
        if (link.revokedAt) throw problem('wrong-state', 'Their access has ended already.')
      },
      record: async (tx, link) => {
        await tx.expertLink.update({ where: { id: link.id }, data: { revokedAt: call.now } })
        const data = { ...(await placeOfExpert(tx, link)), linkId: link.id, userId: link.userId }
        return {
          chain: chainOf(link.article),
          events: [{ type: 'expert.revoked', data }],
          answer: async (inside) => ({ body: await viewExpert(inside, link.id, call.now) }),
        }
      },
    }),
})
