import type { Edition, EditionClaim } from './edition'
import { ratedClaims, type RatedClaim } from './rated-claims'

/** A schema.org ClaimReview as JSON-LD. Members that are `undefined` are not known, and JSON leaves them out. */
export type ClaimReview = Record<string, unknown>

/**
 * One ClaimReview for every ruled claim, in the edition's order. What the team merely agrees on is no ruling and makes
 * none. A rating has numbers only when it stands on the scale's line, between the line's own ends.
 */
export function claimReviews(edition: Edition): ClaimReview[] {
  const author = organisation(edition.team.name)
  const outlet = edition.article.publisher ? organisation(edition.article.publisher) : undefined
  const appearance = appearanceOf(edition)
  const bounds = new Map(edition.scales.map(({ version, ratings }) => [version, boundsOf(ratings)]))
  return ratedClaims(edition)
    .filter(({ claim, rating }) => claim.state === 'ruled' && rating !== null)
    .map(({ claim, rating, label, statement }) => ({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: `${edition.publicUrl ?? ''}#claim-${claim.number}`,
      claimReviewed: statement,
      datePublished: claim.decidedAt ?? edition.checkedAt ?? undefined,
      author,
      itemReviewed: {
        '@type': 'Claim',
        author: speakers(claim) ?? outlet,
        datePublished: claim.saidAt ?? edition.article.publishedAt ?? undefined,
        appearance,
        firstAppearance: claim.firstAppearance
          ? { '@type': 'CreativeWork', url: claim.firstAppearance }
          : undefined,
      },
      reviewRating: {
        '@type': 'Rating',
        alternateName: label,
        ...numbers(rating, bounds.get(claim.scaleVersion ?? 0)),
        ratingExplanation: claim.summary ?? undefined,
      },
    }))
}

function organisation(name: string) {
  return { '@type': 'Organization', name }
}

/** The last speaker of each voice; `undefined` where nobody but the outlet speaks. */
function speakers(claim: EditionClaim): unknown {
  const people = claim.voices.flatMap(({ chain }) => {
    const speaker = chain.at(-1)
    if (!speaker) return []
    const affiliation = speaker.organisation ? organisation(speaker.organisation) : undefined
    return [{ '@type': 'Person', name: speaker.name, jobTitle: speaker.role ?? undefined, affiliation }]
  })
  return people.length > 1 ? people : people[0]
}

function appearanceOf({ article }: Edition): unknown {
  if (article.sourceUrl) return { '@type': 'CreativeWork', url: article.sourceUrl }
  return article.title ? { '@type': 'CreativeWork', headline: article.title } : undefined
}

interface Bounds {
  bestRating: number
  worstRating: number
}

/** The ends of a scale's line; `null` when fewer than two ratings stand on it. */
function boundsOf(ratings: { order: number | null }[]): Bounds | null {
  const line = ratings.flatMap(({ order }) => (order === null ? [] : [order]))
  return line.length > 1 ? { bestRating: Math.max(...line), worstRating: Math.min(...line) } : null
}

function numbers(rating: RatedClaim['rating'], bounds: Bounds | null | undefined) {
  if (!bounds || rating === null || rating.order === null) return {}
  return { ratingValue: rating.order, ...bounds }
}
