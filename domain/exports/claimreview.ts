import type { Edition, EditionCitation, EditionClaim, EditionCorrection } from './edition'
import { ratedClaims, type RatedClaim } from './rated-claims'
import { citationReference } from '../verdicts/references'
import { isWebAddress } from '../sources/address'

interface Organization {
  '@type': 'Organization'
  name: string
  url?: string | undefined
  sameAs?: string | undefined
}
interface Person {
  '@type': 'Person'
  name: string
  jobTitle?: string | undefined
  affiliation?: Organization | undefined
}
interface CreativeWork {
  '@type': 'CreativeWork'
  url?: string | undefined
  name?: string | undefined
  headline?: string | undefined
  inLanguage?: string | undefined
  datePublished?: string | undefined
  publisher?: Organization | undefined
  archivedAt?: string | undefined
}
interface Rating {
  '@type': 'Rating'
  alternateName: string
  name?: string | undefined
  ratingValue?: number | undefined
  bestRating?: number | undefined
  worstRating?: number | undefined
  ratingExplanation?: string | undefined
}
interface CorrectionComment {
  '@type': 'CorrectionComment'
  text: string
  datePublished: string
  url?: string | undefined
}

/** A schema.org ClaimReview as JSON-LD. Members that are `undefined` are not known, and JSON leaves them out. */
export interface ClaimReview {
  '@context': 'https://schema.org'
  '@type': 'ClaimReview'
  url: string
  claimReviewed: string
  inLanguage?: string | undefined
  datePublished?: string | undefined
  dateModified?: string | undefined
  author: Organization
  itemReviewed: {
    '@type': 'Claim'
    author?: Person | Organization | (Person | Organization)[] | undefined
    datePublished?: string | undefined
    inLanguage?: string | undefined
    appearance?: CreativeWork | undefined
    firstAppearance?: CreativeWork | undefined
    claimInterpreter?: Organization | undefined
  }
  reviewRating: Rating
  associatedReview?: { '@type': 'Review'; reviewAspect: string; reviewRating: Rating } | undefined
  reviewBody?: string | undefined
  citation?: CreativeWork[] | undefined
  correction?: CorrectionComment[] | undefined
}

/** How much a ClaimReview says: `brief` is what those who collect them read, and what pages carry. */
export interface ClaimReviewOptions {
  brief?: boolean
}

/**
 * One ClaimReview for every ruled claim, in the edition's order. What the team merely agrees on is no ruling and makes
 * none. Each has the address of its note on the page, `#claim-3`, which stays when the check is published elsewhere or
 * again. A rating has numbers only when it stands on the scale's line, between the line's own ends. Brief ones have the
 * members of https://developers.google.com/search/docs/appearance/structured-data/factcheck and the corrections.
 */
export function claimReviews(edition: Edition, { brief = false }: ClaimReviewOptions = {}): ClaimReview[] {
  const { article, team, publicUrl } = edition
  const author = organization(team.name, { url: team.website ?? undefined })
  const inLanguage = brief ? undefined : (article.language ?? undefined)
  const appearance = brief ? addressOf(article) : appearanceOf(edition)
  const outlet = outletOf(edition)
  const bounds = new Map(edition.scales.map(({ version, ratings }) => [version, boundsOf(ratings)]))
  const corrections = correctionsByClaim(edition)
  return ratedClaims(edition)
    .filter(({ claim, rating }) => claim.state === 'ruled' && rating !== null)
    .map(({ claim, rating, said, label, statement }) => {
      const datePublished = claim.decidedAt ?? edition.checkedAt ?? undefined
      const correction = corrections(claim.number)
      const modified = correction.at(-1)?.datePublished
      return {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: `${publicUrl ?? ''}#claim-${claim.number}`,
        claimReviewed: statement,
        inLanguage,
        datePublished,
        dateModified: modified && modified > (datePublished ?? '') ? modified : undefined,
        author,
        itemReviewed: {
          '@type': 'Claim',
          author: speakersOf(claim) ?? outlet,
          datePublished: claim.saidAt ?? article.publishedAt ?? undefined,
          inLanguage,
          appearance,
          firstAppearance: claim.firstAppearance
            ? { '@type': 'CreativeWork', url: claim.firstAppearance }
            : undefined,
          claimInterpreter: brief || isQuoted(claim, statement) ? undefined : author,
        },
        reviewRating: {
          '@type': 'Rating',
          alternateName: label,
          name: brief ? undefined : label,
          ...numbers(rating, bounds.get(claim.scaleVersion ?? 0)),
          ratingExplanation: brief ? undefined : (claim.summary ?? undefined),
        },
        associatedReview:
          said && !brief
            ? {
                '@type': 'Review',
                reviewAspect: 'Whether it was said',
                reviewRating: { '@type': 'Rating', alternateName: said.label },
              }
            : undefined,
        reviewBody: brief ? undefined : claim.explanation?.replace(citationReference, '[$1]'),
        citation: brief ? undefined : listed(claim.citations.flatMap(cited)),
        correction: listed(correction),
      }
    })
}

function organization(name: string, rest: Partial<Organization> = {}): Organization {
  return { '@type': 'Organization', name, ...rest }
}

function listed<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined
}

/** Whether the statement is what the article says, rather than the desk's reading of it. */
function isQuoted({ spans }: EditionClaim, statement: string): boolean {
  return spans.some(({ exact }) => exact === statement)
}

/** The last speaker of each voice; `undefined` where nobody but the outlet speaks. */
function speakersOf({ voices }: EditionClaim): Person | Organization | (Person | Organization)[] | undefined {
  const speakers = voices.flatMap(({ chain }) => {
    const speaker = chain.at(-1)
    return speaker ? [speakerOf(speaker)] : []
  })
  return speakers.length > 1 ? speakers : speakers[0]
}

/** "The ministry" and whoever is named as their own organisation are no persons. */
function speakerOf({
  name,
  role,
  organisation,
}: EditionClaim['voices'][number]['chain'][number]): Person | Organization {
  if (organisation === name || (!role && !organisation && /^the\s/i.test(name))) return organization(name)
  const affiliation = organisation ? organization(organisation) : undefined
  return { '@type': 'Person', name, jobTitle: role ?? undefined, affiliation }
}

function outletOf({ article }: Edition): Organization | undefined {
  if (article.publisher === null) return undefined
  const { sourceUrl } = article
  const site = sourceUrl !== null && isWebAddress(sourceUrl) ? new URL(sourceUrl).origin : undefined
  return organization(article.publisher, { sameAs: site })
}

function appearanceOf({ article }: Edition): CreativeWork | undefined {
  const { sourceUrl, archiveUrl, title, publisher, publishedAt, language } = article
  if (sourceUrl === null && archiveUrl === null && title === null) return undefined
  return {
    '@type': 'CreativeWork',
    url: sourceUrl ?? archiveUrl ?? undefined,
    headline: title ?? undefined,
    inLanguage: language ?? undefined,
    datePublished: publishedAt ?? undefined,
    publisher: publisher === null ? undefined : organization(publisher),
    archivedAt: archiveUrl ?? undefined,
  }
}

/** The article by its address alone, which identifies it. */
function addressOf({ sourceUrl, archiveUrl }: Edition['article']): CreativeWork | undefined {
  const url = sourceUrl ?? archiveUrl
  return url === null ? undefined : { '@type': 'CreativeWork', url }
}

/** A source that readers can look up, by its address or at least by its title. */
function cited({ source }: EditionCitation): CreativeWork[] {
  if ('withheld' in source || (source.url === null && source.title === null)) return []
  return [
    {
      '@type': 'CreativeWork',
      name: source.title ?? undefined,
      url: source.url ?? undefined,
      archivedAt: source.archiveUrl ?? undefined,
    },
  ]
}

/**
 * Finds the corrections of a claim: those that name it, and a retraction of the whole check. A minor one stands in the
 * log alone.
 */
function correctionsByClaim(edition: Edition): (claim: number) => CorrectionComment[] {
  const { publicUrl } = edition
  const log =
    publicUrl !== null && /\/read\/[^/?#]+$/.test(publicUrl) ? `${publicUrl}/corrections` : undefined
  const comment = ({ summary, reason, at }: EditionCorrection): CorrectionComment => ({
    '@type': 'CorrectionComment',
    text: reason ? `${summary} ${reason}` : summary,
    datePublished: at,
    url: log,
  })
  const announced = edition.corrections.filter(({ kind }) => kind !== 'minor')
  const ofAll = ({ kind, claims }: EditionCorrection) => kind === 'retraction' && claims.length === 0
  return (claim) =>
    announced.filter((one) => one.claims.includes(claim) || ofAll(one)).map((one) => comment(one))
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
