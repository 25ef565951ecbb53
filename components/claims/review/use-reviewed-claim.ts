'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import type { VerdictList } from '@/components/verdicts/compare/verdict-list'
import type { ClaimView } from '@/domain/claims/claim'
import type { VerdictView } from '@/domain/verdicts/verdict'

/** What I may see of a claim's verdicts, with the drafts that I may read before they are filed. */
export interface ReviewedVerdicts extends VerdictList {
  shared?: VerdictView[]
}

interface Reviewed {
  claim: ClaimView
  verdicts: ReviewedVerdicts | null
}

/**
 * A claim under review with its verdicts: what its page or queue handed over, until something newer is known. Verdicts
 * that were not handed over, or that may have changed with the claim, are read again.
 */
export function useReviewedClaim(given: Reviewed, onClaim: ((claim: ClaimView) => void) | undefined) {
  const [known, setKnown] = useState(given)
  const [from, setFrom] = useState(given)
  if (from.claim !== given.claim || from.verdicts !== given.verdicts) {
    setFrom(given)
    const newer = given.claim.id !== known.claim.id || given.claim.version >= known.claim.version
    if (newer) setKnown({ claim: given.claim, verdicts: given.verdicts ?? sameClaim(known, given) })
  }
  const { claim, verdicts } = known
  const reading = useAction(async () => {
    const { data } = await api.get<ReviewedVerdicts>(`/claims/${claim.id}/verdicts`)
    setKnown((now) => (now.claim.id === claim.id ? { ...now, verdicts: data } : now))
  })
  const missing = verdicts === null
  const read = useEffectEvent(() => void reading.run())
  useEffect(() => {
    if (missing) read()
  }, [missing, claim.id])

  const change = (next: ClaimView) => {
    // Verdicts that are being read meanwhile may have come in since.
    setKnown((now) => ({ claim: next, verdicts: mayDiffer(now.claim, next) ? null : now.verdicts }))
    onClaim?.(next)
  }
  return { claim, verdicts, change, reading }
}

/** Whether a claim's change may have changed what I see of its verdicts. */
function mayDiffer(before: ClaimView, after: ClaimView): boolean {
  const filedAgain = JSON.stringify(after.filed) !== JSON.stringify(before.filed)
  return filedAgain || after.revealed !== before.revealed || after.wording !== before.wording
}

function sameClaim(known: Reviewed, given: Reviewed): ReviewedVerdicts | null {
  const same = known.claim.id === given.claim.id && known.claim.version === given.claim.version
  return same ? known.verdicts : null
}
