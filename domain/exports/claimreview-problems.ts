import type { Edition, EditionClaim } from './edition'
import { ratedClaims, type RatedClaim } from './rated-claims'

/** What of a claim or its article is to be mended. */
export const claimReviewFields = [
  'statement',
  'speaker',
  'date',
  'appearance',
  'rating',
  'summary',
  'state',
  'citations',
  'publicUrl',
  'team',
] as const
export type ClaimReviewField = (typeof claimReviewFields)[number]

/** `error`: consumers leave such a claim out. `warning`: they take it, and readers get less. */
export interface ClaimReviewProblem {
  /** `null`: it is the same for all of them. */
  claim: number | null
  field: ClaimReviewField
  severity: 'error' | 'warning'
  /** What is missing and what to do. */
  message: string
}

/** The longest claim that Google's checker takes without a warning. */
const longestClaim = 75

/**
 * What a consumer of ClaimReview or a reader would miss in an edition, in its order: what concerns all claims first.
 * Empty when there is nothing to mend.
 */
export function claimReviewProblems(edition: Edition): ClaimReviewProblem[] {
  const all = ratedClaims(edition)
  return [...problemsOfAll(edition, all), ...all.flatMap((rated) => problemsOfClaim(edition, rated))]
}

function problemsOfAll(
  { publicUrl, team, article }: Edition,
  claims: readonly RatedClaim[],
): ClaimReviewProblem[] {
  const found: ClaimReviewProblem[] = []
  const report = (
    field: ClaimReviewField,
    message: string,
    severity: ClaimReviewProblem['severity'] = 'warning',
  ) => found.push({ claim: null, field, severity, message })
  if (!claims.some(({ claim }) => claim.state === 'ruled'))
    report('state', 'No claim is ruled on yet, so the file would be empty. Make a ruling first.', 'error')
  if (publicUrl === null)
    report(
      'publicUrl',
      'The page has no public address, so nobody could open what the file points to. Set APP_URL, or publish under your own address.',
      'error',
    )
  if (team.website === null)
    report('team', 'The desk has no web address; it names who checked. Add it to the team’s settings.')
  if (article.sourceUrl === null && article.archiveUrl === null)
    report('appearance', 'The article has no web address: where the claim was made cannot be shown. Add it.')
  return found
}

function problemsOfClaim(edition: Edition, { claim, rating, statement }: RatedClaim): ClaimReviewProblem[] {
  const { article, scales } = edition
  if (claim.state === 'being-checked') return []
  const found: ClaimReviewProblem[] = []
  const report = (
    field: ClaimReviewField,
    message: string,
    severity: ClaimReviewProblem['severity'] = 'warning',
  ) => found.push({ claim: claim.number, field, severity, message })
  if (claim.state === 'agreed')
    report('state', 'Reviewers agree, but nobody has ruled: this claim is left out. Make a ruling.')
  const letters = [...statement].length
  if (statement.trim() === '') report('statement', 'There is no statement. Write what is claimed.', 'error')
  else if (letters > longestClaim)
    report(
      'statement',
      `The statement has ${letters} characters; Google asks for at most ${longestClaim}. Shorten it.`,
    )
  if (!hasSpeaker(claim) && article.publisher === null)
    report('speaker', 'It does not say who claims it. Add a speaker, or the article’s publisher.', 'error')
  if (claim.saidAt === null && article.publishedAt === null)
    report('date', 'It does not say when it was claimed. Add the day, or the article’s date.')
  if (rating?.order === null || isAlone(scales, claim))
    report(
      'rating',
      `“${rating?.label ?? ''}” stands outside of the scale’s line: it goes without a number. Nothing to do, unless it should have one.`,
    )
  if (!claim.summary?.trim())
    report('summary', 'There is no summary: readers elsewhere see the rating alone. Write one.')
  if (!claim.citations.some(({ source }) => !('withheld' in source)))
    report('citations', 'It cites no source that readers can look up. Add one if you can.')
  return found
}

function hasSpeaker({ voices }: EditionClaim): boolean {
  return voices.some(({ chain }) => (chain.at(-1)?.name.trim() ?? '') !== '')
}

/** Whether a rating has a place on a line that has no other. */
function isAlone(scales: Edition['scales'], { scaleVersion }: EditionClaim): boolean {
  const scale = scales.find(({ version }) => version === scaleVersion)
  return scale !== undefined && scale.ratings.filter(({ order }) => order !== null).length < 2
}
