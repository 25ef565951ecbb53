import { z } from 'zod'
import { edition, type Edition, type EditionClaim, type EditionMode } from '@/domain/exports/edition'
import { excerptsOf } from '@/domain/exports/excerpts'
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
import { deskWords } from './desk-words'

/** Which claims an export holds: those that are ruled or agreed, or also the others as "being checked". */
export const exportedClaims = z.enum(['decided', 'all'])

/** What of a check an edition holds. */
export interface EditionChoice {
  /** Claims by their numbers, or all of a kind; withdrawn and removed ones are never in it. */
  claims: z.infer<typeof exportedClaims> | readonly number[]
  mode: EditionMode
}

/**
 * The present state of an article's check as one value: what every export format is made of. Holds nothing that is
 * not revealed, no name of a reviewer and no id of the database. Throws `not-found`.
 */
export async function buildEdition(actor: Actor, articleId: string, choice: EditionChoice): Promise<Edition> {
  const { prisma } = await getDatabase()
  const { id } = await findArticle(prisma, actor, articleId)
  return editionOf(prisma, id, choice)
}

/** The same for whoever asks, on the connection of a transaction: the caller has allowed it and, to publish, locked it. */
export async function editionOf(
  tx: Transaction,
  articleId: string,
  { claims: which, mode }: EditionChoice,
): Promise<Edition> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId }, include: { team: true } })
  const revision = await tx.revision.findFirstOrThrow({ ...currentRevision(articleId) })
  const isWanted =
    typeof which === 'string'
      ? ({ state }: EditionClaim) => which === 'all' || state !== 'being-checked'
      : ({ number }: EditionClaim) => which.includes(number)
  const claims = (await viewClaims(tx, '', { articleId })).filter(({ state }) => state !== 'withdrawn')
  const decided = await decisions(tx, articleId, claims)
  const wanted = claims
    .map((claim) => editionClaim(claim, decided.get(claim.id) ?? null))
    .filter(isWanted)
    .sort((a, b) => a.number - b.number)
  const shown = new Set(wanted.map(({ number }) => number))
  const { dissents, ...desk } = await deskWords(tx, article, revision, shown)
  const chosen = wanted.map((claim) => (dissents ? { ...claim, dissents: dissents(claim.number) } : claim))
  const versions = scaleVersionsInExports(chosen.flatMap((claim) => claim.scaleVersion ?? []))
  const { headline, standfirst, conclusion, credits } = readCheck(article.check)
  const { title, byline, publisher, publishedAt, sourceUrl, archiveUrl, language } = article
  const { direction, rights } = article
  const whole = edition.parse({
    schemaVersion: 1,
    ...desk,
    checkedAt: newest(chosen.map((claim) => claim.decidedAt)),
    article: {
      slug: slugInExports(article.slug),
      ...{ title, byline, publisher, publishedAt, sourceUrl, archiveUrl, language, direction, rights },
    },
    check: { headline, standfirst, conclusion, credits },
    revision: {
      number: revision.number,
      sha256: revision.sha256,
      createdAt: revision.createdAt.toISOString(),
    },
    document: articleDocument.parse(revision.document),
    text: revision.text,
    scales: await usedScales(tx, article.teamId, versions),
    claims: chosen.map((claim) => ({
      ...claim,
      scaleVersion: claim.scaleVersion === null ? null : (versions.get(claim.scaleVersion) ?? null),
    })),
  })
  return mode === 'excerpts' ? excerptsOf(whole) : whole
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
    dissents: [],
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
