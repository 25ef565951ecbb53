import { redactionInput, redactionView } from '@/domain/redaction/redaction'
import { problem } from '@/domain/problem'
import type { Transaction } from '@/server/database/database'
import { keepReason } from '@/server/history/reason'
import { chainOf, teamChain, type ChainName } from '@/server/history/record'
import { operation, type Answer } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { findText } from './kinds'
import { viewRedactions } from './view'

/** The chain that a redaction's events belong to. Throws `not-found` for an article of another team. */
export async function redactionChain(
  tx: Transaction,
  teamId: string,
  articleId: string | null,
): Promise<ChainName> {
  if (articleId === null) return teamChain(teamId)
  const article = await tx.article.findFirst({ where: { id: articleId, teamId } })
  if (!article) throw problem('not-found')
  return chainOf(article)
}

/** The answer that shows a redaction to whoever asked for it or decided on it. */
export async function redactionAnswer(
  tx: Transaction,
  viewerId: string,
  id: string,
  status: 200 | 201 = 200,
): Promise<Answer> {
  const row = await tx.redaction.findUniqueOrThrow({ where: { id } })
  const [body] = await viewRedactions(tx, viewerId, row.teamId, [row])
  return { status, body, location: `/api/v1/teams/${row.teamId}/redactions` }
}

export const askRedaction = operation({
  method: 'POST',
  path: '/redactions',
  summary:
    'Asks for a text or a file to be taken away for good, with a reason. Somebody else carries it out: it needs an owner and a second editor.',
  body: redactionInput,
  answer: redactionView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const { kind, subjectId } = call.body
        const found = await findText[kind](tx, subjectId, { viewer: call.actor, lock: true })
        if (!found) throw problem('not-found')
        const open = { teamId: found.teamId, kind, subjectId, carriedOutAt: null, refusedAt: null }
        return { found, asked: await tx.redaction.count({ where: open }) }
      },
      allow: ({ found }) => allow(call.actor, 'redaction.write', { teamId: found.teamId }),
      decide: ({ found, asked }) => {
        if (found.refused) throw problem('wrong-state', found.refused)
        if (asked > 0) throw problem('wrong-state', 'Somebody asked for this already.')
      },
      record: async (tx, { found }) => {
        const { teamId } = found
        const articleId = found.articleId ?? call.body.articleId ?? null
        const chain = await redactionChain(tx, teamId, articleId)
        const { kind, subjectId } = call.body
        const reason = await keepReason(tx, { teamId, articleId, text: call.body.reason, now: call.now })
        const id = newId()
        await tx.redaction.create({
          data: {
            ...{ id, teamId, articleId, kind, subjectId },
            reasonId: reason.reasonId,
            requestedById: call.actor.userId,
            createdAt: call.now,
          },
        })
        return {
          chain,
          events: [{ type: 'redaction.asked', data: { articleId, redactionId: id, kind, ...reason } }],
          answer: (inside) => redactionAnswer(inside, call.actor.userId, id, 201),
        }
      },
    }),
})
