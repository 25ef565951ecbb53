import { z } from 'zod'
import { presenceInput, presenceLastsMs, presenceView } from '@/domain/live/live-message'
import { problem } from '@/domain/problem'
import { can } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { transaction } from '@/server/database/transaction'
import { wake } from '@/server/database/wake'
import { operation } from '@/server/http/operation'
import { sha256Hex } from '@/server/ids'
import { presenceWake, readPresence } from './present-people'

/** A tab's row. The person is in it, so that nobody speaks for another's tab. */
function rowId(userId: string, articleId: string, tab: string): string {
  return sha256Hex(`${userId}\n${articleId}\n${tab}`)
}

async function present(tx: Transaction, articleId: string, now: Date) {
  const [found] = await readPresence(tx, { articleIds: [articleId] }, now)
  return { articleId, people: found?.people ?? [] }
}

/** The claim on which somebody says that they write: one of this article, by somebody who may. */
async function writtenClaim(
  tx: Transaction,
  articleId: string,
  claimId: string | null,
): Promise<string | null> {
  if (claimId === null) return null
  const claim = await tx.claim.findFirst({ where: { id: claimId, articleId, removedAt: null } })
  if (!claim)
    throw problem('invalid', { errors: [{ path: '/writing', message: 'This is no claim of the article.' }] })
  return claim.id
}

export const bePresent = operation({
  method: 'PUT',
  path: '/articles/{id}/presence',
  summary: 'Says that you have the article open, for 30 seconds. Answers who else has.',
  body: presenceInput,
  answer: presenceView,
  run: ({ actor, params, body, now }) =>
    transaction(async (tx) => {
      const article = await findArticle(tx, actor, params.id ?? '')
      const mayWrite = can(actor, 'verdict.write', { teamId: article.teamId }) === 'yes'
      const claimId = await writtenClaim(tx, article.id, mayWrite ? body.writing : null)
      const id = rowId(actor.userId, article.id, body.tab)
      const before = await tx.presence.findUnique({ where: { id } })
      await tx.$executeRaw`
        INSERT INTO "Presence" ("id", "articleId", "userId", "claimId", "seenAt")
        VALUES (${id}, ${article.id}, ${actor.userId}, ${claimId}, ${now})
        ON CONFLICT ("id") DO UPDATE SET "claimId" = ${claimId}, "seenAt" = ${now}`
      const wasHere = before && now.getTime() - before.seenAt.getTime() < presenceLastsMs
      if (!wasHere || before.claimId !== claimId) await wake(tx, presenceWake(article.id))
      return { body: await present(tx, article.id, now) }
    }),
})

export const endPresence = operation({
  method: 'DELETE',
  path: '/articles/{id}/presence',
  summary: 'Says that you closed the article in this tab.',
  query: z.object({ tab: presenceInput.shape.tab }),
  status: 204,
  run: ({ actor, params, query }) =>
    transaction(async (tx) => {
      const article = await findArticle(tx, actor, params.id ?? '')
      const id = rowId(actor.userId, article.id, query.tab)
      const { count } = await tx.presence.deleteMany({ where: { id } })
      if (count > 0) await wake(tx, presenceWake(article.id))
      return { status: 204 as const }
    }),
})

export const getPresence = operation({
  method: 'GET',
  path: '/articles/{id}/presence',
  summary: 'Who has the article open, and on which claim they write a verdict.',
  answer: presenceView,
  async run({ actor, params, now }) {
    const { prisma } = await getDatabase()
    const article = await findArticle(prisma, actor, params.id ?? '')
    return { body: await present(prisma, article.id, now) }
  },
})
