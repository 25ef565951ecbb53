import { z } from 'zod'
import {
  correctionChange,
  correctionKindSchema,
  correctionView,
  type CorrectionView,
} from '@/domain/corrections/correction'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { peopleNamed } from '@/server/team/people'
import { exposeCurtained } from '@/server/verdicts/curtain'
import { allow } from '@/server/write'

const place = z.tuple([z.int()])
const numbers = z.array(z.number())
const changes = z.array(correctionChange)

/**
 * A page of what was corrected of an article, the newest first. It names ratings: whoever was asked for one more verdict
 * and reads it has seen the others'. Throws `not-found` for whoever is not in its team.
 */
export async function readCorrections(
  actor: Actor,
  articleId: string,
  now: Date,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ items: CorrectionView[]; next?: string }> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'edition.read', { teamId: article.teamId })
  const after = placeOf(cursor, place)
  const rows = await prisma.correction.findMany({
    where: { articleId, ...(after ? { number: { lt: after[0] } } : {}) },
    orderBy: { number: 'desc' },
    take: limit + 1,
  })
  if (rows.length > 0) await exposeCurtained(prisma, actor.userId, articleId, now)
  const names = await peopleNamed(
    prisma,
    rows.map(({ madeById }) => madeById),
  )
  return page(
    rows,
    limit,
    (row) => ({
      number: row.number,
      edition: row.edition,
      kind: correctionKindSchema.parse(row.kind),
      summary: row.summary,
      reason: row.reason,
      claims: numbers.parse(row.claims),
      changes: changes.parse(row.changes),
      madeBy: names(row.madeById),
      madeAt: row.madeAt.toISOString(),
    }),
    ({ number }) => [number],
  )
}

export const listCorrections = operation({
  method: 'GET',
  path: '/articles/{id}/corrections',
  summary: 'What was corrected of the published check, the newest first, slips of typing included.',
  query: pageQuery,
  answer: pageOf(correctionView),
  run: async ({ actor, params, query, now }) => ({
    body: await readCorrections(actor, params.id ?? '', now, query),
  }),
})
