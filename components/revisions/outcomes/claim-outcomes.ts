import type { Outcome } from '@/domain/anchoring/carry/carried-span'
import { claimOutcome } from '@/domain/revisions/outcomes'
import type { WholeRevisionView } from '@/domain/revisions/revision'

export type CarriedClaim = WholeRevisionView['claims'][number]

/** What became of a claim as a whole. */
export type ShownOutcome = Outcome | 'removed'

const worstFirst: readonly ShownOutcome[] = ['orphaned', 'ambiguous', 'changed', 'moved', 'removed', 'exact']

/** The worst that became of a claim's spans; words that the outlet took out count only where all else stands. */
export function shownOutcome(claim: Pick<CarriedClaim, 'spans'>): ShownOutcome {
  const open = claim.spans.filter(({ settled }) => settled !== 'removed')
  const { outcome } = claimOutcome(open)
  return outcome === 'exact' && open.length < claim.spans.length ? 'removed' : outcome
}

/** The claims that did not come out as they were, what asks for somebody first; and how many did. */
export function sortedOutcomes<C extends Pick<CarriedClaim, 'spans' | 'number'>>(
  claims: readonly C[],
): { others: { claim: C; outcome: ShownOutcome }[]; exact: number } {
  const all = claims.map((claim) => ({ claim, outcome: shownOutcome(claim) }))
  const others = all
    .filter(({ outcome }) => outcome !== 'exact')
    .sort(
      (a, b) =>
        worstFirst.indexOf(a.outcome) - worstFirst.indexOf(b.outcome) || a.claim.number - b.claim.number,
    )
  return { others, exact: all.length - others.length }
}
