'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import type { VerdictList } from '@/components/verdicts/compare/verdict-list'
import type { ClaimView } from '@/domain/claims/claim'

interface Reviewed {
  claim: ClaimView
  verdicts: VerdictList | null
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
    const { data } = await api.get<VerdictList>(`/claims/${claim.id}/verdicts`)
    setKnown((now) => (now.claim.id === claim.id ? { ...now, verdicts: data } : now))
  })
  const missing = verdicts === null && claim.filed.length > 0
  const read = useEffectEvent(() => void reading.run())
  useEffect(() => {
    if (missing) read()
  }, [missing, claim.id])

  const change = (next: ClaimView) => {
    const filedAgain = JSON.stringify(next.filed) !== JSON.stringify(claim.filed)
    const stale = filedAgain || next.revealed !== claim.revealed || next.wording !== claim.wording
    setKnown({ claim: next, verdicts: stale ? null : verdicts })
    onClaim?.(next)
  }
  return { claim, verdicts, change, reading }
}

function sameClaim(known: Reviewed, given: Reviewed): VerdictList | null {
  const same = known.claim.id === given.claim.id && known.claim.version === given.claim.version
  return same ? known.verdicts : null
}
