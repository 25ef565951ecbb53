import type { DecisionInput, RevisionDecision } from './revision'

/** What decides whether a revision can be decided on in some way. */
export interface DecisionFacts {
  number: number
  decision: RevisionDecision
  /** The number of the current revision. */
  current: number
  archived: boolean
}

/** Why a decision on a revision is not possible now, as a sentence; `null` where it is. */
export function decisionRefusal(decision: DecisionInput['decision'], facts: DecisionFacts): string | null {
  if (facts.archived) return 'The article is archived.'
  if (facts.decision === 'adopted') return 'This revision was adopted already.'
  if (decision !== 'adopt')
    return facts.decision === 'pending'
      ? null
      : 'This revision was decided on already. It can still be adopted.'
  return facts.number < facts.current
    ? `Revision ${facts.current}, which is newer, was adopted already. Bring this text in again to go back to it.`
    : null
}

/** What is stored of a decision. */
export const storedDecision = {
  adopt: 'adopted',
  'keep-and-note': 'kept-and-noted',
  'outlet-corrected': 'outlet-corrected',
} as const satisfies Record<DecisionInput['decision'], RevisionDecision>

/** Whether a new revision becomes the text to check at once: until an edition was published, unless told otherwise. */
export function adoptsAtOnce(asked: boolean | undefined, published: boolean): boolean {
  return asked ?? !published
}
