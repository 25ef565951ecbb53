import { z } from 'zod'

/** The states of a claim (DESIGN §2). They are computed from what is stored and never sent by a client. */
export const claimStates = [
  'open',
  'checking',
  'agreed',
  'disputed',
  'awaiting-approval',
  'ruled',
  'parked',
  'withdrawn',
] as const
export const claimStateSchema = z.enum(claimStates)
export type ClaimState = (typeof claimStates)[number]

/** The newest filing of one person, as far as the state of its claim depends on it. */
export interface CountedFiling {
  /** The wording that its author rated or confirmed last. */
  wording: number
  rating: string | null
  saidRating: string | null
}

/** What the state of a claim is computed from. */
export interface StateFacts {
  wording: number
  withdrawn: boolean
  parked: boolean
  revealed: boolean
  quorum: number
  /** The effective mode: in `countersign` agreeing filings wait for an editor who re-traces them. */
  mode: string
  /** Whether somebody other than the outlet speaks: then both layers must agree. */
  hasVoices: boolean
  filings: CountedFiling[]
  /** The newest ruling that was not reopened; `approved` says whether nothing more is needed. */
  ruling: { approved: boolean } | null
}

/** The filings that count: those whose author rated or confirmed the claim's present wording. */
export function countedFilings<F extends { wording: number }>(wording: number, filings: F[]): F[] {
  return filings.filter((filing) => filing.wording === wording)
}

/** The state of a claim. An unrevealed claim never says more than how many have filed. */
export function claimState(facts: StateFacts): ClaimState {
  if (facts.withdrawn) return 'withdrawn'
  if (facts.parked) return 'parked'
  if (facts.ruling) return facts.ruling.approved ? 'ruled' : 'awaiting-approval'
  const counted = countedFilings(facts.wording, facts.filings)
  if (counted.length === 0) return 'open'
  if (counted.length < facts.quorum || !facts.revealed) return 'checking'
  if (!sameRatings(counted, facts.hasVoices)) return 'disputed'
  return facts.mode === 'countersign' ? 'awaiting-approval' : 'agreed'
}

/** Whether all ratings are the same one, in both layers where somebody else speaks. */
function sameRatings(filings: CountedFiling[], hasVoices: boolean): boolean {
  const [first, ...others] = filings
  return others.every(
    (filing) => filing.rating === first?.rating && (!hasVoices || filing.saidRating === first?.saidRating),
  )
}

/** Whether the quorum is reached by filings that count: the moment at which a claim reveals itself. */
export function quorumReached(facts: {
  wording: number
  quorum: number
  filings: { wording: number }[]
}): boolean {
  return countedFilings(facts.wording, facts.filings).length >= facts.quorum
}

/**
 * How many filings a claim waits for. In the mode `countersign` one files and an editor re-traces it, so that one
 * filing is enough whatever quorum the claim or its article has. `mode` is the effective one: the claim's own, else
 * its article's.
 */
export function effectiveQuorum(facts: {
  mode: string
  claimQuorum: number | null
  articleQuorum: number
}): number {
  return facts.mode === 'countersign' ? 1 : (facts.claimQuorum ?? facts.articleQuorum)
}
