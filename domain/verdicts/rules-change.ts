import { effectiveQuorum, quorumReached } from '../claims/state'

/** What a claim is checked by: its own mode and quorum, else its article's. */
export interface CheckRules {
  claimMode: string | null
  claimQuorum: number | null
  articleMode: string
  articleQuorum: number
}

/** A claim as far as other rules could reveal it; one wording a verdict that was filed. */
export interface RevealFacts {
  revealed: boolean
  wording: number
  filings: { wording: number }[]
}

/** The mode that counts: the claim's own, else its article's. */
export function effectiveMode(rules: Pick<CheckRules, 'claimMode' | 'articleMode'>): string {
  return rules.claimMode ?? rules.articleMode
}

/** How many filings a claim waits for under some rules. */
export function quorumUnder(rules: CheckRules): number {
  return effectiveQuorum({ ...rules, mode: effectiveMode(rules) })
}

/**
 * Whether other rules would bring verdicts to light that were filed in the trust of the old ones (DESIGN §2): by a
 * quorum that the filings reach already, or by countersigning, which shows them, while any is filed. A claim that is
 * revealed, and rules that stay as they are, bring nothing to light.
 */
export function wouldReveal(claim: RevealFacts, before: CheckRules, after: CheckRules): boolean {
  if (claim.revealed || claim.filings.length === 0) return false
  const quorum = quorumUnder(after)
  const countersigns = effectiveMode(after) === 'countersign' && effectiveMode(before) !== 'countersign'
  return countersigns || (quorum < quorumUnder(before) && quorumReached({ ...claim, quorum }))
}
