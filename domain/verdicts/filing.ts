import type { ProblemDetail } from '../problem'
import { problem } from '../problem'
import { citedNumbers } from './references'

/** What is rated with: the keys of a scale version, and whether each asks for a citation. */
export interface ScaleFacts {
  ratings: { key: string; needsCitation: boolean }[]
  saidRatings: { key: string }[]
}

/** A draft as far as filing depends on it. */
export interface DraftFacts {
  rating: string | null
  saidRating: string | null
  reasoning: string | null
  citations: { stance: string | null; source: { url: string | null; title: string | null } }[]
}

/**
 * Everything that a draft still lacks to be filed, each with the place in the draft (JSON Pointer) and a sentence.
 * Empty when it may be filed. `hasVoices` asks for the *said?* layer too.
 */
export function missingForFiling(draft: DraftFacts, scale: ScaleFacts, hasVoices: boolean): ProblemDetail[] {
  const missing: ProblemDetail[] = []
  const rating = scale.ratings.find((candidate) => candidate.key === draft.rating)
  if (!draft.rating) missing.push({ path: '/rating', message: 'Choose a rating.' })
  if (hasVoices && !draft.saidRating)
    missing.push({ path: '/saidRating', message: 'Choose whether it was said like this.' })
  if (!draft.reasoning?.trim())
    missing.push({ path: '/reasoning', message: 'Write the reasoning: why this rating?' })
  if (draft.citations.length === 0 && (rating?.needsCitation ?? true))
    missing.push({ path: '/citations', message: 'Add at least one source.' })
  draft.citations.forEach((citation, index) => {
    if (!citation.stance)
      missing.push({
        path: `/citations/${index}/stance`,
        message: 'Say whether it supports, refutes or gives context.',
      })
    if (!citation.source.url && !citation.source.title)
      missing.push({ path: `/citations/${index}/source`, message: 'Give the source an address or a title.' })
  })
  for (const number of citedNumbers(draft.reasoning ?? ''))
    if (number < 1 || number > draft.citations.length)
      missing.push({ path: '/reasoning', message: `[@${number}] names a citation that is not there.` })
  return missing
}

/** Problems with keys that the team's scale does not have; a draft with one is refused at once. */
export function unknownRatings(
  draft: { rating?: string | null; saidRating?: string | null },
  scale: ScaleFacts,
): ProblemDetail[] {
  const found: ProblemDetail[] = []
  if (draft.rating && !scale.ratings.some((rating) => rating.key === draft.rating))
    found.push({ path: '/rating', message: `The team's scale has no rating "${draft.rating}".` })
  if (draft.saidRating && !scale.saidRatings.some((rating) => rating.key === draft.saidRating))
    found.push({
      path: '/saidRating',
      message: `There is no rating "${draft.saidRating}" for what was said.`,
    })
  return found
}

/** What filing is decided from. */
export interface FilingFacts {
  claim: {
    wording: number
    revealed: boolean
    withdrawn: boolean
    parked: boolean
    quorum: number
    hasVoices: boolean
  }
  draft: (DraftFacts & { wording: number }) | null
  scale: ScaleFacts
  /** Whether another's verdict on the claim was ever served to this person. */
  exposed: boolean
  /** Whether they were asked for one more verdict: then the others' are not shown to them, revealed or not. */
  asked: boolean
  /** The wordings of the others' newest filings. */
  otherWordings: number[]
}

/**
 * Decides the filing of a draft: whether it is `blind`, and whether it reveals the claim (DESIGN §2: by the filing
 * that reaches the quorum). Throws `wrong-state`, `claim-changed` or `incomplete` with everything that is missing.
 */
export function decideFiling(facts: FilingFacts): { blind: boolean; reveals: boolean } {
  const { claim, draft } = facts
  if (claim.withdrawn) throw problem('wrong-state', 'The claim was withdrawn. An editor can reopen it.')
  if (claim.parked) throw problem('wrong-state', 'The claim is parked. An editor can reopen it.')
  if (!draft) throw problem('wrong-state', 'There is no draft to file. Save one first.')
  if (draft.wording !== claim.wording) throw problem('claim-changed')
  const unknown = unknownRatings(draft, facts.scale)
  if (unknown.length > 0) throw problem('invalid', { errors: unknown })
  const missing = missingForFiling(draft, facts.scale, claim.hasVoices)
  if (missing.length > 0) throw problem('incomplete', { errors: missing })
  const counted = facts.otherWordings.filter((wording) => wording === claim.wording).length + 1
  return {
    blind: !facts.exposed && (!claim.revealed || facts.asked),
    reveals: !claim.revealed && counted >= claim.quorum,
  }
}
