import type { ClaimKind, Voice } from '@/domain/claims/claim'
import type { ClaimState } from '@/domain/claims/state'
import type { Stance } from '@/domain/verdicts/verdict'
import type { PersonKey } from './article'
import type { SourceKey } from './sources'

export interface SampleCitation {
  source: SourceKey
  stance: Stance
  quote?: string
  locator?: string
  note?: string
}

export interface SampleVerdict {
  by: PersonKey
  rating: string
  /** Where the claim has voices. */
  saidRating?: string
  summary: string
  /** Markdown; `[@1]` is the first citation. */
  reasoning: string
  citations: SampleCitation[]
}

export interface SampleClaim {
  markedBy: PersonKey
  /** The words of each span; `\n` stands where a span goes on in the next block. */
  quotes: string[]
  statement: string
  kind: ClaimKind
  voices: Voice[]
  /** Why it was chosen. */
  reason: string
  /** In the order of filing. */
  verdicts: SampleVerdict[]
  /** The state that follows from all this with a quorum of 2; a test compares. */
  state: ClaimState
}
