/** A filing as far as agreement depends on it. */
export interface FilingFacts {
  number: number
  wording: number
  blind: boolean
  mode: string
  rating: string | null
}

export type LeftOut = 'notBlind' | 'countersign' | 'unconfirmed' | 'redacted'

/**
 * The one filing of a person on a claim that agreement counts: their first blind one on the wording that they rated
 * last, if that is the claim's present one or was confirmed for it (`verdict.wording`). What they amended afterwards
 * does not count: it may have been talked about. Otherwise why there is none.
 */
export function blindFiling<F extends FilingFacts>(
  claim: { wording: number; mode: string },
  verdict: { wording: number; filings: readonly F[] },
): F | LeftOut {
  const filings = [...verdict.filings].sort((a, b) => a.number - b.number)
  const newest = filings.at(-1)
  if (claim.mode === 'countersign') return 'countersign'
  if (!newest || verdict.wording !== claim.wording) return 'unconfirmed'
  const first = filings.find(({ wording, blind }) => blind && wording === newest.wording)
  if (!first) return 'notBlind'
  if (first.mode === 'countersign') return 'countersign'
  return first.rating === null ? 'redacted' : first
}
