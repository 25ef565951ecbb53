import type { Edition, EditionCitation, EditionClaim } from '@/domain/exports/edition'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { newId, newSalt } from '@/server/ids'
import { decidedAt, type RestoredFrame } from './store-claims'

/** Where a claim, a scale and a source of the file are stored. */
export interface RestoredPlaces {
  claimId: (claim: EditionClaim) => string
  scaleVersion: (version: number | null) => number
  sourceId: (source: EditionCitation['source']) => string
}

/** No claim has this wording: a filing on it counts for no quorum. */
const noWording = 0

/**
 * Stores what the desk of an edition decided: its rulings, and for each claim with citations or a shared rating one filing
 * that carries them. It is by the desk as the file names it and never blind, so that no figure of agreement counts it; the one of a ruled claim
 * counts for no quorum either, should the ruling be reopened.
 */
export async function storeDecisions(
  tx: Transaction,
  frame: RestoredFrame,
  claims: Edition['claims'],
  places: RestoredPlaces,
): Promise<void> {
  const decided = claims
    .filter((claim) => claim.state !== 'being-checked')
    .map((claim) => {
      const citations = claim.citations.map((citation) => ({ id: newId(), citation }))
      const at = decidedAt(claim, frame)
      return { claim, at, citations, verdictId: newId(), filingId: newId() }
    })
  const carried = decided.filter(({ claim }) => claim.state === 'agreed' || claim.citations.length > 0)
  await tx.verdict.createMany({
    data: carried.map(({ claim, at, verdictId }) => ({
      ...{ id: verdictId, claimId: places.claimId(claim), authorId: frame.deskId },
      wording: wordingOf(claim),
      ...{ createdAt: at, updatedAt: at },
    })),
  })
  await tx.filing.createMany({
    data: carried.map(({ claim, at, verdictId, filingId }) => {
      const { rating, saidRating, summary, explanation, asOf } = claim
      return {
        ...{ id: filingId, verdictId, number: 1, rating, saidRating, summary, asOf },
        wording: wordingOf(claim),
        reasoning: explanation,
        scaleVersion: places.scaleVersion(claim.scaleVersion),
        blind: false,
        filedAt: at,
        salt: newSalt(),
      }
    }),
  })
  await tx.citation.createMany({
    data: carried.flatMap(({ filingId, citations }) =>
      citations.map(({ id, citation }) => {
        const { number, stance, quote, quoteLanguage, translation, locator, note, source } = citation
        return {
          ...{ id, filingId, number, stance, quote, quoteLanguage, translation, locator, note },
          sourceId: places.sourceId(source),
          asCited: Prisma.DbNull,
        }
      }),
    ),
  })
  await tx.ruling.createMany({
    data: decided
      .filter(({ claim }) => claim.state === 'ruled')
      .map(({ claim, at, citations }) => {
        const { rating, saidRating, summary, explanation, asOf } = claim
        return {
          ...{ id: newId(), claimId: places.claimId(claim), number: 1 },
          ...{ rating, saidRating, summary, explanation, asOf, ruledAt: at, approvedAt: at },
          scaleVersion: places.scaleVersion(claim.scaleVersion),
          citationIds: citations.map(({ id }) => id),
          dissentIds: [],
          ruledById: frame.deskId,
          salt: newSalt(),
        }
      }),
  })
}

function wordingOf({ state }: EditionClaim): number {
  return state === 'agreed' ? 1 : noWording
}
