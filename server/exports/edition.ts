import { z } from 'zod'
import { edition, type Edition, type EditionClaim } from '@/domain/exports/edition'
import { scaleVersionsInExports, slugInExports } from '@/domain/exports/restore/restored-names'
import { articleDocument } from '@/domain/articles/document'
import type { ClaimView } from '@/domain/claims/claim'
import { ratingDefinition } from '@/domain/verdicts/scale'
import type { Actor } from '@/domain/team/roles'
import { currentRevision } from '@/server/articles/current-revision'
import { findArticle } from '@/server/articles/read'
import { readCheck } from '@/server/articles/view'
import { viewClaims } from '@/server/claims/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { decisions, type Decision } from './decisions'
import { editionDesk } from './edition-desk'

/** Which claims an export holds: those that are ruled or agreed, or also the others as "being checked". */
export const exportedClaims = z.enum(['decided', 'all'])
export type ExportedClaims = z.infer<typeof exportedClaims>

/**
 * The present state of an article's check as one value: what every export format is made of. Holds nothing that is
 * not revealed, no name of a reviewer and no id of the database. Throws `not-found`.
 */
export async function buildEdition(actor: Actor, articleId: string, which: ExportedClaims): Promise<Edition> {
  const { prisma } = await getDatabase()
  const article = await findArticle(prisma, actor, articleId)
  const team = await prisma.team.findUniqueOrThrow({ where: { id: article.teamId } })
  const revision = await prisma.revision.findFirstOrThrow({
    ...currentRevision(articleId),
  })
  const claims = (await viewClaims(prisma, '', { articleId })).filter((claim) => claim.state !== 'withdrawn')
  const decided = await decisions(prisma, articleId, claims)
  const chosen = claims
    .map((claim) => editionClaim(claim, decided.get(claim.id) ?? null))
    .filter((claim) => which === 'all' || claim.state !== 'being-checked')
    .sort((a, b) => a.number - b.number)
  const versions = scaleVersionsInExports(chosen.flatMap((claim) => claim.scaleVersion ?? []))
  const { headline, standfirst, conclusion, credits } = readCheck(article.check)
  const { title, byline, publisher, publishedAt, sourceUrl, language } = article
  return edition.parse({
    schemaVersion: 1,
    team: { name: await editionDesk(prisma, article, revision, team.name) },
    publicUrl: null,
    checkedAt: newest(chosen.map((claim) => claim.decidedAt)),
    article: {
      slug: slugInExports(article.slug),
      ...{ title, byline, publisher, publishedAt, sourceUrl, language },
      archiveUrl: null,
      direction: article.direction,
      rights: article.rights,
    },
    check: { headline, standfirst, conclusion, credits },
    revision: {
      number: revision.number,
      sha256: revision.sha256,
      createdAt: revision.createdAt.toISOString(),
    },
    document: articleDocument.parse(revision.document),
    text: revision.text,
    scales: await usedScales(prisma, article.teamId, versions),
    claims: chosen.map((claim) => ({
      ...claim,
      scaleVersion: claim.scaleVersion === null ? null : (versions.get(claim.scaleVersion) ?? null),
    })),
  })
}

function editionClaim(claim: ClaimView, decision: Decision | null): EditionClaim {
  const { number, statement, kind, voices, saidAt, firstAppearance } = claim
  const spans = claim.spans.map(({ start, end, exact, prefix, suffix }) => ({
    start,
    end,
    exact,
    prefix,
    suffix,
  }))
  const words = { number, spans, statement, kind, voices, saidAt, firstAppearance }
  if (decision) return { ...words, ...decision }
  return {
    ...words,
    state: 'being-checked',
    scaleVersion: null,
    rating: null,
    saidRating: null,
    summary: null,
    explanation: null,
    asOf: null,
    decidedAt: null,
    citations: [],
  }
}

function newest(dates: (string | null)[]): string | null {
  return dates.reduce<string | null>(
    (latest, date) => (date !== null && (latest === null || date > latest) ? date : latest),
    null,
  )
}

/** The scales of these stored versions, under the versions that the export names. */
async function usedScales(
  tx: Transaction,
  teamId: string,
  versions: ReadonlyMap<number, number>,
): Promise<Edition['scales']> {
  const scales = await tx.scale.findMany({ where: { teamId, version: { in: [...versions.keys()] } } })
  const ratings = z.array(ratingDefinition)
  return scales
    .map((scale) => ({
      version: versions.get(scale.version) ?? scale.version,
      ratings: ratings.parse(scale.ratings),
      saidRatings: ratings.parse(scale.saidRatings),
    }))
    .sort((a, b) => a.version - b.version)
}
