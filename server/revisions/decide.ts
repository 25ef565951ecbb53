import { problem } from '@/domain/problem'
import { decisionRefusal, storedDecision } from '@/domain/revisions/decide'
import { decidedRevisionView, decisionInput, revisionDecisionSchema } from '@/domain/revisions/revision'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import type { Transaction } from '@/server/database/database'
import { keepReason } from '@/server/history/reason'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write } from '@/server/write'
import { carryOnto, currentName, type CarriedSpans } from './carry/carry-onto'
import { comparedText } from './carry/compare'
import { findRevision, revisionNumber } from './read'
import {
  claimOutcomes,
  lockForRevision,
  notable,
  storedOutcomes,
  storePlacements,
  touchClaims,
} from './store'
import { viewRevision } from './view'

export const decideRevision = operation({
  method: 'POST',
  path: '/articles/{id}/revisions/{n}/decision',
  summary:
    'Decides on a revision that waits: adopt its text, keep the check of the old one and note the change, or record that the outlet corrected itself.',
  body: decisionInput,
  answer: decidedRevisionView,
  async run(call) {
    const { actor, body, now, params } = call
    const number = revisionNumber(params.n)
    const { prisma } = await getDatabase()
    const found = await findArticle(prisma, actor, params.id ?? '')
    allow(actor, 'revision.decide', { teamId: found.teamId })
    const after = comparedText(await findRevision(prisma, found.id, number))
    const adopts = body.decision === 'adopt'
    const outside = adopts ? await carryOnto(prisma, found.id, after) : null
    return write(call, {
      load: async (tx) => {
        await lockForRevision(tx, found.id)
        const article = await findArticle(tx, actor, found.id)
        const revision = await findRevision(tx, article.id, number)
        return { article, revision, current: await currentName(tx, article.id) }
      },
      allow: ({ article }) => allow(actor, 'revision.decide', { teamId: article.teamId }),
      decide: ({ article, revision, current }) => {
        const refused = decisionRefusal(body.decision, {
          number,
          decision: revisionDecisionSchema.parse(revision.decision),
          current: current.number,
          archived: article.archivedAt !== null,
        })
        if (refused) throw problem('wrong-state', refused)
      },
      record: async (tx, { article, revision }) => {
        const { id: articleId, teamId } = article
        const decision = storedDecision[body.decision]
        const reason = body.note ? await keepReason(tx, { teamId, articleId, text: body.note, now }) : null
        const carried = adopts ? await carryOnto(tx, articleId, after, outside) : null
        const { claims, raised } = carried
          ? await adopt(tx, revision, carried)
          : { claims: await storedOutcomes(tx, revision), raised: [] }
        await tx.revision.update({
          where: { id: revision.id },
          data: {
            ...{ decision, decidedById: actor.userId, decidedAt: now },
            ...(reason ? { noteId: reason.reasonId } : {}),
            ...(carried ? { diff: { from: carried.from.number, ...carried.diff.counts } } : {}),
          },
        })
        await tx.article.update({ where: { id: articleId }, data: { version: { increment: 1 } } })
        const told = { reasonId: reason?.reasonId ?? null, digest: reason?.digest ?? null }
        const data = { articleId, revision: number, decision, ...told, claims: adopts ? notable(claims) : [] }
        return {
          chain: chainOf(article),
          events: [{ type: 'article.revision-decided', data }, ...raised],
          answer: async (inside) => ({
            body: { revision: await viewRevision(inside, revision.id), claims },
          }),
        }
      },
    })
  },
})

/** Makes a revision the text to check: its placements are made anew, since claims may have changed while it waited. */
async function adopt(
  tx: Transaction,
  { id, articleId }: { id: string; articleId: string },
  carried: CarriedSpans,
) {
  await storePlacements(tx, id, carried)
  const raised = await touchClaims(tx, articleId, carried)
  return { claims: await claimOutcomes(tx, articleId, carried), raised }
}
