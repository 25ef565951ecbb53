import type { ClaimState } from '../claims/state'
import type { ArticleState, ClaimCounts } from './article'

const countKeys = {
  open: 'open',
  checking: 'checking',
  agreed: 'agreed',
  disputed: 'disputed',
  'awaiting-approval': 'awaitingApproval',
  ruled: 'ruled',
  parked: 'parked',
  withdrawn: 'withdrawn',
} as const satisfies Record<ClaimState, keyof ClaimCounts>

/** How many claims of an article are in each state; `claims` counts all, withdrawn ones included. */
export function countClaims(claims: { state: ClaimState; recheck: boolean }[]): ClaimCounts {
  const counts: ClaimCounts = {
    claims: claims.length,
    open: 0,
    checking: 0,
    agreed: 0,
    disputed: 0,
    awaitingApproval: 0,
    ruled: 0,
    parked: 0,
    withdrawn: 0,
    recheck: claims.filter((claim) => claim.recheck).length,
  }
  for (const claim of claims) counts[countKeys[claim.state]] += 1
  return counts
}

/**
 * The state of an article: `open` until something is filed, `checking` while a claim is undecided, `ready` when each
 * claim that is neither parked nor withdrawn is agreed or ruled, then `published`; `archived` whatever else it is.
 */
export function articleState(facts: {
  archived: boolean
  published: boolean
  counts: ClaimCounts
}): ArticleState {
  const { counts } = facts
  if (facts.archived) return 'archived'
  if (facts.published) return 'published'
  const live = counts.claims - counts.parked - counts.withdrawn
  if (live === 0 || counts.open === live) return 'open'
  return counts.agreed + counts.ruled === live ? 'ready' : 'checking'
}
