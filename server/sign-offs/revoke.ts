import { z } from 'zod'
import { problem } from '@/domain/problem'
import { signOffView } from '@/domain/sign-offs/sign-off'
import { getDatabase } from '@/server/database/open'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { presentContent } from './content'
import { findSignOff, lockSignOff } from './load'
import { viewSignOff } from './view'

export const revokeSignOff = operation({
  method: 'POST',
  path: '/sign-offs/{id}/revoke',
  summary: 'Calls a request for a sign-off back: its link ends at once and what was decided counts no more.',
  body: z.strictObject({}),
  answer: signOffView,
  async run(call) {
    const { prisma } = await getDatabase()
    const { id, article } = await findSignOff(prisma, call.actor, call.params.id ?? '')
    const { contentHash } = await presentContent(article)
    return write(call, {
      load: async (tx) => {
        await lockSignOff(tx, id)
        return findSignOff(tx, call.actor, id)
      },
      allow: (signOff) => allow(call.actor, 'sign-off.manage', { teamId: signOff.teamId }),
      decide: (signOff) => {
        if (signOff.revokedAt) throw problem('wrong-state', 'It was called back already.')
      },
      record: async (tx, signOff) => {
        await tx.signOff.update({ where: { id }, data: { revokedAt: call.now } })
        const data = { articleId: signOff.articleId, signOffId: id, kind: signOff.kind }
        return {
          chain: chainOf(signOff.article),
          events: [{ type: 'sign-off.revoked', data }],
          answer: async (inside) => ({ body: await viewSignOff(inside, id, contentHash, call.now) }),
        }
      },
    })
  },
})
