import { claimState, effectiveQuorum, type ClaimState } from '@/domain/claims/state'
import { disagreement } from '@/domain/queue/disagreement'
import type { WaitingFacts } from '@/domain/queue/waiting'
import { behindCurtain } from '../curtain'
import type { ScaleReader } from '../scales'
import type { StandingRow, StoredRating } from './standing-rows'

interface Decided {
  state: ClaimState
  quorum: number
  ruling: { ruledById: string; rating: string | null } | null
  /** The rating that all share. */
  agreed: string | null
}

function decide(row: StandingRow): Decided {
  const { mode, claimQuorum, articleQuorum, wording, counted, ratings, ruledById } = row
  const quorum = effectiveQuorum({ mode, claimQuorum, articleQuorum })
  const filings = ratings
    ? ratings.map(([, rating, saidRating]) => ({ wording, rating, saidRating }))
    : Array.from({ length: counted }, () => ({ wording, rating: null, saidRating: null }))
  const { withdrawn, parked, revealed, hasVoices, approved, ruledRating } = row
  const ruling = ruledById === null ? null : { ruledById, rating: ruledRating }
  const state = claimState({
    ...{ wording, withdrawn, parked, revealed, quorum, mode, hasVoices, filings },
    ruling: ruling && { approved },
  })
  const agreed = state === 'agreed' ? (ratings?.[0]?.[1] ?? null) : null
  const decided = { state, quorum, ruling, agreed }
  return row.curtained ? behindCurtain(decided) : decided
}

/** What decides whether the claim of a row waits for the person that the row was read for. */
export function waitingFactsOf(row: StandingRow): WaitingFacts {
  const { state, quorum, ruling } = decide(row)
  const { counted, recheck, wording, myWording, assignedToMe, askedOfMe } = row
  return {
    ...{ state, quorum, counted, recheck, wording, myWording, assignedToMe, askedOfMe },
    ruledById: ruling?.ruledById ?? null,
  }
}

/** Where the claim of a row stands and its rating, ruled or agreed, as far as the person may be told. */
export function outcomeOf(row: StandingRow): { state: ClaimState; rating: string | null } {
  const { state, ruling, agreed } = decide(row)
  return { state, rating: ruling ? ruling.rating : agreed }
}

/** How far apart the ratings of one claim are, each on the scale that it was filed under. */
export function ratingsApart(ratings: StoredRating[], teamId: string, scales: ScaleReader): number {
  return disagreement(
    ratings.flatMap(([version, rating, saidKey]) =>
      rating === null ? [] : [{ key: rating, order: scales.rating(teamId, version, rating).order, saidKey }],
    ),
  )
}
