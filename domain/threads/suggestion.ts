import { problem } from '../problem'
import { citedNumbers } from '../verdicts/references'
import type { SuggestionField } from './thread'

/** How long each text may be, in UTF-16 code units: as long as where it is written. */
const limits: Record<SuggestionField, number> = { statement: 5_000, summary: 2_000, explanation: 100_000 }

/** The texts of a claim that a change can be suggested to; `ruling` is the one that counts now. */
export interface SuggestedTexts {
  statement: string
  ruling: { summary: string; explanation: string; citations: number } | null
}

/** The text of a field now. Throws `wrong-state` where there is no ruling to have it. */
export function presentText(texts: SuggestedTexts, field: SuggestionField): string {
  if (field === 'statement') return texts.statement
  if (!texts.ruling)
    throw problem('wrong-state', `The claim has no ruling at present, so there is no ${field} to change.`)
  return texts.ruling[field]
}

/**
 * Throws `invalid` unless a text can take the place of the present one: another one, not too long, not empty where
 * something must be said, and naming only citations that are there.
 */
export function checkSuggestion(texts: SuggestedTexts, field: SuggestionField, text: string): void {
  const refuse = (message: string) => problem('invalid', { errors: [{ path: '/text', message }] })
  if (text === presentText(texts, field)) throw refuse('This is the present text. Change something in it.')
  if (text.length > limits[field]) throw refuse(`The ${field} has ${limits[field]} characters at most.`)
  if (field !== 'explanation' && text.trim() === '') throw refuse(`The ${field} cannot be empty.`)
  const citations = texts.ruling?.citations ?? 0
  const unknown = field === 'explanation' ? citedNumbers(text).find((n) => n < 1 || n > citations) : undefined
  if (unknown !== undefined) throw refuse(`[@${unknown}] names a citation that the ruling does not have.`)
}

/**
 * Throws unless a suggestion can be accepted: `wrong-state` when it was decided before, `stale` with the present text
 * when that is no longer the one that it was made upon.
 */
export function checkAcceptance(
  texts: SuggestedTexts,
  suggestion: { field: SuggestionField; before: string | null; after: string | null; state: string },
): string {
  checkOpen(suggestion)
  const { field, before, after } = suggestion
  if (after === null) throw problem('wrong-state', 'The words of this suggestion were redacted.')
  const text = presentText(texts, field)
  if (text !== before)
    throw problem('stale', {
      detail: `The ${field} was changed after this was suggested. Compare the two, then suggest the change again.`,
      current: { text },
    })
  checkSuggestion(texts, field, after)
  return after
}

/** Throws `wrong-state` when a suggestion was decided before. */
export function checkOpen({ state }: { state: string }): void {
  if (state !== 'open') throw problem('wrong-state', `This suggestion was ${state} already.`)
}
