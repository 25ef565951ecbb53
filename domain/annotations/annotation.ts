import type { Quote } from '../anchoring/quote'
import type { TextRange } from '../anchoring/span'
import type { ClaimKind, Voice } from '../claims/claim'

/** One way to say where some words stand. */
export type Selector =
  | { kind: 'quote'; quote: Quote; within?: Selector }
  /** Offsets into the text that it was made on: in code points, or in UTF-16 units that count for nothing alone. */
  | ({ kind: 'position'; unit: 'code-point' | 'page'; within?: Selector } & TextRange)
  /** From the start of one to the start of the other. */
  | { kind: 'range'; from: Selector; to: Selector }
  /** One that needs the page itself; `type` is what it calls itself. */
  | { kind: 'unsupported'; type: string }

/** One stretch that an annotation is about: several ways to say the same. None is the whole page. */
export interface Target {
  ways: Selector[]
}

/** An annotation that somebody made elsewhere, in the words of none of the formats. */
export interface ForeignAnnotation {
  /** Its address or id there; `null` where it has none. */
  id: string | null
  /** As it is given there; `null` where nobody is named. */
  author: string | null
  /** An instant in UTC; `null` where it says none that can be read. */
  createdAt: string | null
  /** Whether it rates what it is about, which makes a claim of it. */
  assesses: boolean
  /** What its author wrote, in order. */
  texts: string[]
  tags: string[]
  /** Each is marked by it. */
  targets: Target[]
  /** The ids of what it answers, the nearest last; empty for one that stands alone. */
  answers: string[]
  /** What else is known of it where it was a claim of ours. */
  claim?: ForeignClaim
}

/** A claim as a file of ours tells it. */
export interface ForeignClaim {
  statement: string
  kind: ClaimKind | null
  voices: Voice[]
  saidAt: string | null
  firstAppearance: string | null
}

/** Why something that was sent did not come in. */
export type UnplacedReason =
  | 'quote-not-found'
  | 'ambiguous'
  | 'other-surroundings'
  | 'outside-text'
  | 'unsupported-selector'
  | 'no-parent'
  | 'empty'

/** Something that was sent and could not be placed, for the list that a person reads. */
export interface Unplaced {
  id: string | null
  /** The words that it is about, or else the beginning of what it says. */
  quote: string | null
  reason: UnplacedReason
}
