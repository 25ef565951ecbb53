import { z } from 'zod'
import { articleGateView, type ArticleGateView } from '@/domain/gate/gate'
import { mendHref } from '@/domain/gate/mend'
import type { Actor } from '@/domain/team/roles'
import { findArticle } from '@/server/articles/read'
import { numberList, refuseUnknownNumbers } from '@/server/exports/number-list'
import { getDatabase } from '@/server/database/open'
import { newestEdition, valueOf } from '@/server/editions/stored'
import { editionOf } from '@/server/exports/edition'
import { operation } from '@/server/http/operation'
import { allow } from '@/server/write'
import { gateFindings } from './findings'

const gateQuery = z.object({
  /** The claims that would be published; all that are decided unless told. */
  claims: numberList.optional(),
  /** The claims that a correction would name, or `all` for one about the whole. */
  correction: z
    .literal('all')
    .transform((): number[] => [])
    .or(numberList)
    .optional(),
})

/**
 * What the gate says of publishing these claims of an article now, each finding with the screen where it is mended.
 * Throws `not-found`, and `invalid` for a number that no claim of the article has.
 */
export async function readGate(
  actor: Actor,
  articleId: string,
  { claims: wanted, correction }: z.infer<typeof gateQuery>,
  now: Date,
): Promise<ArticleGateView> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  allow(actor, 'edition.read', { teamId: article.teamId })
  const next = await editionOf(prisma, article.id, { claims: wanted ?? 'decided', mode: 'full' })
  const found = next.claims.map(({ number }) => number)
  refuseUnknownNumbers(wanted ?? [], next.claims)
  const previous = await newestEdition(prisma, article.id)
  const findings = await gateFindings(prisma, article, found, {
    previous: previous && valueOf(previous),
    next,
    correction: correction === undefined ? null : { claims: correction },
    now,
  })
  const isChecked = new Set(
    next.claims.flatMap(({ number, state }) => (state === 'being-checked' ? [] : [number])),
  )
  return {
    rules: findings.map(({ rule }) => rule),
    findings: findings.map((finding) => ({
      ...finding,
      href: mendHref(article.id, finding.rule, finding.claims[0] ?? null),
      links: finding.claims.map((claim) => ({ claim, href: mendHref(article.id, finding.rule, claim) })),
    })),
    claims: found.filter((number) => isChecked.has(number)),
    beingChecked: found.filter((number) => !isChecked.has(number)),
  }
}

export const getArticleGate = operation({
  method: 'GET',
  path: '/articles/{id}/gate',
  summary:
    'Whether what would be published meets the team’s rules, each with a sentence and the screen where it is mended.',
  query: gateQuery,
  answer: articleGateView,
  run: async ({ actor, params, query, now }) => ({
    body: await readGate(actor, params.id ?? '', query, now),
  }),
})
