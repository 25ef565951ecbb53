/** What an editor does to a claim as a whole, each with a reason. */
export const claimActs = ['withdraw', 'park', 'reopen', 'reveal', 'clear-recheck'] as const
export type ClaimAct = (typeof claimActs)[number]

/** What decides whether an act is possible. */
export interface ActFacts {
  withdrawn: boolean
  parked: boolean
  removed: boolean
  revealed: boolean
  recheck: boolean
}

/** Why an act is not possible in the claim's present state, as a sentence; `null` where it is. */
export function actRefusal(act: ClaimAct, claim: ActFacts): string | null {
  switch (act) {
    case 'withdraw':
      return claim.withdrawn ? 'The claim is withdrawn already.' : null
    case 'park':
      return claim.parked || claim.withdrawn ? 'The claim is set aside already.' : null
    case 'reopen':
      return claim.parked || claim.withdrawn || claim.removed ? null : 'The claim is open already.'
    case 'reveal':
      return claim.revealed ? 'The verdicts are revealed already.' : null
    case 'clear-recheck':
      return claim.recheck ? null : 'Nothing asks for this claim to be checked again.'
  }
}
