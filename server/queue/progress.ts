import { blockersOf, progressView, type BlockerKind, type ProgressView } from '@/domain/queue/progress'
import type { ClaimView } from '@/domain/claims/claim'
import { dueOf, isOverdue } from '@/domain/register/due'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { readCheck } from '@/server/articles/view'
import { claimFacts } from '@/server/claims/facts'
import { viewClaims } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { readReplies } from '@/server/replies/read'
import { readSignOffs } from '@/server/sign-offs/read'
import { peopleNamed } from '@/server/team/people'

/** What is left to do before an article can be published, and for whom it waits. Throws `not-found`. */
export async function readProgress(actor: Actor, articleId: string, now: Date): Promise<ProgressView> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  const check = readCheck(article.check)
  const claims = await viewClaims(prisma, actor.userId, { articleId })
  const live = claims.filter(({ state }) => state !== 'parked' && state !== 'withdrawn')
  const wordings = await filedWordings(prisma, articleId)
  const blocked = live.map((claim) => ({ claim, blockers: blockersOf(factsOf(claim, wordings)) }))
  const left = blocked.filter(({ blockers }) => blockers.length > 0)
  const names = await peopleNamed(
    prisma,
    left.flatMap(({ blockers }) => blockers.flatMap(({ waitsFor }) => waitsFor)),
  )
  const articleThreads = await prisma.thread.count({ where: { articleId, claimId: null, resolvedAt: null } })
  const replies = (await readReplies(actor, articleId, now)).filter(
    ({ due }) => due === 'waiting' || due === 'overdue',
  )
  const signOffs = (await readSignOffs(actor, articleId, now, { limit: 200 })).page.items.filter(
    ({ state }) => state === 'waiting' || state === 'voided' || state === 'refused',
  )
  const waiting = (kind: BlockerKind) =>
    left.filter(({ blockers }) => blockers.some((one) => one.kind === kind)).length
  const dueAt = check.dueAt
  return {
    article: { id: article.id, title: article.title },
    dueAt,
    overdue: dueAt !== null && Date.parse(dueAt) < now.getTime(),
    claims: { total: live.length, done: live.length - left.length },
    counts: {
      verdicts: waiting('verdicts'),
      ruling: waiting('ruling'),
      approval: waiting('approval'),
      recheck: waiting('recheck'),
      threads: waiting('threads') + articleThreads,
      replies: replies.length,
      signOffs: signOffs.length,
    },
    left: left.map(({ claim, blockers }) => {
      const { id, number, statement, state, quorum, priority } = claim
      const due = dueOf(claim, check)
      return {
        ...{ id, number, statement, state, quorum, priority, due },
        filed: claim.filed.map(({ userId, name }) => ({ id: userId, name })),
        overdue: isOverdue({ due, state }, now),
        blockers: blockers.map(({ waitsFor, ...blocker }) => ({ ...blocker, waitsFor: waitsFor.map(names) })),
      }
    }),
    articleThreads,
    replies,
    signOffs,
  }
}

function factsOf(claim: ClaimView, wordings: Map<string, number>) {
  const { id, wording } = claim
  return {
    ...claim,
    filed: claim.filed.map(({ userId }) => ({ userId, wording: wordings.get(`${id} ${userId}`) ?? wording })),
  }
}

/** The wording that each filed verdict rates, by claim and person: who must confirm theirs is everybody's to know. */
async function filedWordings(tx: Transaction, articleId: string): Promise<Map<string, number>> {
  const where = { articleId, removedAt: null }
  const claims = await tx.claim.findMany({
    where,
    include: { article: { select: { quorum: true, mode: true } } },
  })
  const facts = await claimFacts(tx, claims, where)
  return new Map(
    claims.flatMap(({ id }) =>
      facts(id).filed.map(({ userId, wording }): [string, number] => [`${id} ${userId}`, wording]),
    ),
  )
}

export const getProgress = operation({
  method: 'GET',
  path: '/articles/{id}/progress',
  summary: 'What is left to do before an article can be published, and for whom it waits.',
  answer: progressView,
  run: async ({ actor, params, now }) => ({ body: await readProgress(actor, params.id ?? '', now) }),
})
