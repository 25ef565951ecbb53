import { countedFilings } from '../claims/state'
import { problem, type ProblemDetail } from '../problem'
import { unknownRatings, type ScaleFacts } from '../verdicts/filing'
import { citationReference, citedNumbers } from '../verdicts/references'
import type { RulingContent, RulingInput } from './ruling'

/** A filed verdict of a revealed claim, as far as a ruling depends on it: its newest filing. */
export interface RuledVerdict {
  id: string
  authorId: string
  /** The wording that its author rated or confirmed last. */
  wording: number
  /** The version of the scale that it was filed under. */
  scaleVersion: number
  rating: string | null
  saidRating: string | null
  summary: string | null
  reasoning: string | null
  asOf: string | null
  /** Ids of the newest filing's citations in their order. */
  citations: string[]
  /** Ids of the citations of earlier filings: they may be chosen too. */
  earlierCitations: string[]
}

/** What making, approving and reopening a ruling is decided from. */
export interface RulingFacts {
  claim: { wording: number; revealed: boolean; withdrawn: boolean; parked: boolean; hasVoices: boolean }
  /** The effective mode of the claim. */
  mode: string
  fourEyes: boolean
  /** In the order in which their authors first filed. None while the claim is unrevealed. */
  verdicts: RuledVerdict[]
  /** The ruling that was neither reopened nor replaced. */
  live: { ruledById: string; approved: boolean } | null
}

/** Whether a `PUT` says what is stored already. What it leaves out is taken as it is. */
export function sameRuling(stored: RulingContent, input: RulingInput): boolean {
  const list = (a: string[], b: string[] | null | undefined) =>
    b === null || b === undefined || (a.length === b.length && a.every((id, at) => id === b[at]))
  return (
    stored.rating === input.rating &&
    stored.saidRating === (input.saidRating ?? stored.saidRating) &&
    stored.summary === input.summary &&
    stored.explanation === (input.explanation ?? stored.explanation) &&
    stored.reason === input.reason &&
    stored.asOf === (input.asOf ?? stored.asOf) &&
    list(stored.citations, input.citations) &&
    list(stored.dissent, input.dissent)
  )
}

/** Why nothing can be ruled on the claim at present, as a sentence, or `null`. */
function refusal({ claim, verdicts }: RulingFacts): string | null {
  if (claim.withdrawn) return 'The claim was withdrawn. An editor can reopen it.'
  if (claim.parked) return 'The claim is parked. An editor can reopen it.'
  if (!claim.revealed) return 'The verdicts on this claim are not revealed yet. A ruling comes after that.'
  if (countedFilings(claim.wording, verdicts).length === 0)
    return 'No verdict counts for the present wording. Somebody has to confirm theirs or file one first.'
  return null
}

/**
 * Decides a new ruling: what it says, with what was left out taken from a verdict, and whether it is final at once
 * (DESIGN §2). An editor who filed on the claim needs somebody else's approval where four eyes are asked for, and
 * always in the mode `countersign`. Throws `wrong-state`, `invalid` or `incomplete`.
 */
export function decideRuling(
  facts: RulingFacts,
  input: RulingInput,
  scale: ScaleFacts,
  rulerId: string,
): { content: RulingContent; approved: boolean } {
  const refused = refusal(facts)
  if (refused) throw problem('wrong-state', refused)
  if (facts.live?.approved)
    throw problem('wrong-state', 'The claim is ruled. Reopen the ruling with a reason before making another.')
  const unknown = unknownRatings(input, scale)
  if (unknown.length > 0) throw problem('invalid', { errors: unknown })
  if (facts.claim.hasVoices && !input.saidRating)
    throw problem('incomplete', {
      errors: [{ path: '/saidRating', message: 'Choose whether it was said like this.' }],
    })
  const content = withDefaults(facts, input)
  const errors = wrongIds(facts, content)
  if (errors.length > 0) throw problem('invalid', { errors })
  return { content, approved: !needsApproval(facts, rulerId) }
}

/** Whether a ruling by this person waits for somebody else: they filed on the claim, and four eyes are asked for. */
export function needsApproval({ verdicts, fourEyes, mode }: RulingFacts, rulerId: string): boolean {
  return (fourEyes || mode === 'countersign') && verdicts.some((verdict) => verdict.authorId === rulerId)
}

function withDefaults({ claim, verdicts }: RulingFacts, input: RulingInput): RulingContent {
  const saidRating = claim.hasVoices ? (input.saidRating ?? null) : null
  const alike = countedFilings(claim.wording, verdicts).filter((verdict) => verdict.rating === input.rating)
  const from = alike.find((verdict) => !claim.hasVoices || verdict.saidRating === saidRating) ?? alike[0]
  const citations = input.citations ?? from?.citations ?? []
  return {
    rating: input.rating,
    saidRating,
    summary: input.summary,
    explanation: input.explanation ?? renumbered(from?.reasoning ?? '', from?.citations ?? [], citations),
    citations,
    reason: input.reason,
    dissent: input.dissent ?? [],
    asOf: input.asOf ?? null,
  }
}

/** A text whose `[@n]` count in one list of citations, counted in another; what is not in that one is not named. */
export function renumbered(markdown: string, before: string[], after: string[]): string {
  if (before.length === after.length && before.every((id, at) => id === after[at])) return markdown
  return markdown.replace(citationReference, (_, number: string) => {
    const at = after.indexOf(before[Number(number) - 1] ?? '')
    return at < 0 ? '' : `[@${at + 1}]`
  })
}

function wrongIds({ verdicts }: RulingFacts, content: RulingContent): ProblemDetail[] {
  const citable = new Set(verdicts.flatMap((verdict) => [...verdict.citations, ...verdict.earlierCitations]))
  const known = new Set(verdicts.map((verdict) => verdict.id))
  const wrong = (ids: string[], allowed: Set<string>, path: string, message: string) =>
    ids.flatMap((id, at) =>
      !allowed.has(id)
        ? [{ path: `${path}/${at}`, message }]
        : ids.indexOf(id) < at
          ? [{ path: `${path}/${at}`, message: 'This is in the list twice.' }]
          : [],
    )
  return [
    ...wrong(content.citations, citable, '/citations', 'No verdict on this claim has this citation.'),
    ...wrong(content.dissent, known, '/dissent', 'There is no such verdict on this claim.'),
    ...citedNumbers(content.explanation)
      .filter((number) => number < 1 || number > content.citations.length)
      .map((number) => ({
        path: '/explanation',
        message: `[@${number}] names a citation that was not chosen.`,
      })),
  ]
}

/**
 * The verdict that waits to be countersigned: in the mode `countersign`, the first filed one that counts, while all
 * that count say the same and nothing was ruled. `null` otherwise.
 */
export function countersignable(facts: RulingFacts): RuledVerdict | null {
  if (facts.mode !== 'countersign' || facts.live || refusal(facts) !== null) return null
  const [first, ...others] = countedFilings(facts.claim.wording, facts.verdicts)
  const alike = others.every(
    (other) =>
      other.rating === first?.rating && (!facts.claim.hasVoices || other.saidRating === first?.saidRating),
  )
  return first && alike ? first : null
}

/**
 * Decides an approval by `actorId`: of the ruling that waits, or of the verdict that is to be countersigned, which
 * then becomes the ruling. Throws `four-eyes` for whoever made it, `wrong-state` where nothing waits.
 */
export function decideApproval(facts: RulingFacts, actorId: string): { countersigned: RuledVerdict | null } {
  if (facts.live?.approved) throw problem('wrong-state', 'The ruling is approved already.')
  const refused = refusal(facts)
  if (refused) throw problem('wrong-state', refused)
  const countersigned = countersignable(facts)
  if (!facts.live && !countersigned)
    throw problem('wrong-state', 'There is no ruling that waits for approval.')
  if (facts.live?.ruledById === actorId)
    throw problem('four-eyes', 'You made this ruling. Somebody else who may file must approve it.')
  if (countersigned?.authorId === actorId)
    throw problem('four-eyes', 'This is your own verdict. Another editor must re-trace and countersign it.')
  return { countersigned }
}

/** The ruling that a countersigned verdict becomes. `reason` is internal. */
export function rulingOf(verdict: RuledVerdict, hasVoices: boolean, reason: string): RulingContent {
  return {
    rating: verdict.rating ?? '',
    saidRating: hasVoices ? verdict.saidRating : null,
    summary: verdict.summary ?? '',
    explanation: verdict.reasoning ?? '',
    citations: verdict.citations,
    reason,
    dissent: [],
    asOf: verdict.asOf,
  }
}

/** Decides whether there is a ruling that can be reopened. Throws `wrong-state`. */
export function decideReopening({ claim, live }: RulingFacts): void {
  if (claim.withdrawn || claim.parked)
    throw problem('wrong-state', 'The claim is set aside. An editor can reopen the claim first.')
  if (!live) throw problem('wrong-state', 'There is no ruling that could be reopened.')
}
