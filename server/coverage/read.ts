import {
  countCoverage,
  coverageOf,
  coverageView,
  whyNotSchema,
  type CoverageView,
} from '@/domain/coverage/coverage'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { adoptedRevision } from '@/server/claims/placing'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'

type CoveredArticle = Awaited<ReturnType<typeof findArticle>>

/** The coverage of an article's current text. Throws `not-found` for whoever is not in its team. */
export async function readCoverage(actor: Actor, articleId: string): Promise<CoverageView> {
  const { prisma } = await getDatabase()
  return viewCoverage(prisma, await findArticle(prisma, actor, articleId))
}

/** The same of an article that is loaded. Marks belong to the revision that they were made on. */
export async function viewCoverage(tx: Transaction, article: CoveredArticle): Promise<CoverageView> {
  const revision = await adoptedRevision(tx, article.id)
  const sentences = article.coverage ? await coveredSentences(tx, article, revision) : []
  return { enabled: article.coverage, revision: revision.number, sentences, counts: countCoverage(sentences) }
}

/** The sentences of a revision with their status, whether or not coverage is on. */
export async function coveredSentences(
  tx: Transaction,
  article: { id: string; language: string | null },
  revision: { id: string; text: string },
) {
  const placements = await tx.placement.findMany({
    where: {
      revisionId: revision.id,
      span: { claim: { articleId: article.id, removedAt: null, withdrawnAt: null } },
    },
    select: { start: true, end: true, span: { select: { claim: { select: { number: true } } } } },
  })
  const claims = placements.flatMap(({ start, end, span: { claim } }) =>
    start === null || end === null || !claim ? [] : [{ start, end, number: claim.number }],
  )
  const marks = await tx.sentenceMark.findMany({
    where: { revisionId: revision.id },
    orderBy: { start: 'asc' },
  })
  return coverageOf(
    { text: revision.text, language: article.language },
    claims,
    marks.map(({ start, end, why }) => ({ start, end, why: whyNotSchema.parse(why) })),
  )
}

export const getCoverage = operation({
  method: 'GET',
  path: '/articles/{id}/coverage',
  summary:
    'Each sentence of an article: a claim, not checkable, or not looked at yet. Internal; empty while it is off.',
  answer: coverageView,
  run: async ({ actor, params }) => ({ body: await readCoverage(actor, params.id ?? '') }),
})
