import type { ClaimView } from '@/domain/claims/claim'
import { getClaim } from '@/server/claims/read'
import { api } from '@/server/http/api'
import { callApi } from '@/server/testing/call-api'
import type { Person } from '@/server/testing/desk'
import { approveRuling } from '../approve'
import { makeRuling } from '../make'
import { reopenRuling } from '../reopen'

const claims = api({ GET: getClaim })
const ruling = api({ PUT: makeRuling })
const approval = api({ POST: approveRuling })
const reopening = api({ POST: reopenRuling })

/** A ruling that can be made on a claim without voices. */
export const someRuling = { rating: 'true', summary: 'It did rise.', reason: 'Both gauges agree.' }

/** The claim as this person sees it. */
export async function readClaimAs(who: Person, claimId: string): Promise<ClaimView> {
  const answer = await callApi<ClaimView>(claims, 'GET', who, { params: { id: claimId } })
  return answer.body
}

/** Rules on a claim, on the version that is current unless another one is given. */
export async function ruleAs(
  who: Person,
  claimId: string,
  body: Record<string, unknown> = someRuling,
  version?: number,
) {
  const match = version ?? (await readClaimAs(who, claimId)).version
  return callApi<ClaimView>(ruling, 'PUT', who, {
    params: { id: claimId },
    body,
    headers: { 'if-match': `"${match}"` },
  })
}

export function approveAs(who: Person, claimId: string) {
  return callApi<ClaimView>(approval, 'POST', who, { params: { id: claimId }, body: {} })
}

export function reopenAs(who: Person, claimId: string, reason = 'A new reading came in.') {
  return callApi<ClaimView>(reopening, 'POST', who, { params: { id: claimId }, body: { reason } })
}
