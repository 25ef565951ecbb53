import type { ClaimState } from '../claims/state'
import { atLeast, type Role } from '../team/roles'
import type { ClaimKind } from './queue'

/** What everybody may know of a claim, and what concerns one person. */
export interface WaitingFacts {
  state: ClaimState
  quorum: number
  /** Filed verdicts on the present wording. */
  counted: number
  /** Who made the ruling that counts; `null` where there is none. */
  ruledById: string | null
  recheck: boolean
  wording: number
  /** The wording that my filed verdict rated; `null` where I filed none. */
  myWording: number | null
  assignedToMe: boolean
  askedOfMe: boolean
}

/**
 * Why a claim waits for a person: at most one reason to write a verdict (asked before confirm before assigned before
 * quorum), and what an editor or a second pair of eyes has to do besides. Nothing waits on a claim that is set aside.
 */
export function waitsFor(me: { id: string; role: Role }, claim: WaitingFacts): ClaimKind[] {
  const { state } = claim
  if (!atLeast(me.role, 'reviewer') || state === 'parked' || state === 'withdrawn') return []
  const isEditor = atLeast(me.role, 'editor')
  const toWrite = verdictReason(claim)
  return [
    ...(toWrite ? [toWrite] : []),
    ...(isEditor && (state === 'agreed' || state === 'disputed') ? (['rule'] as const) : []),
    ...(mayApprove(claim, me.id, isEditor) ? (['approve'] as const) : []),
    ...(isEditor && claim.recheck ? (['recheck'] as const) : []),
  ]
}

function verdictReason(claim: WaitingFacts): ClaimKind | null {
  const { state, myWording, wording } = claim
  if (claim.askedOfMe && state !== 'ruled') return 'asked'
  if (state === 'ruled' || state === 'awaiting-approval' || myWording === wording) return null
  if (myWording !== null) return 'confirm'
  if (claim.assignedToMe) return 'assigned'
  return claim.counted < claim.quorum ? 'quorum' : null
}

/** A ruling waits for anybody but who made it; a verdict to be countersigned for an editor who did not file one. */
function mayApprove(claim: WaitingFacts, me: string, isEditor: boolean): boolean {
  if (claim.state !== 'awaiting-approval') return false
  return claim.ruledById === null ? isEditor && claim.myWording === null : claim.ruledById !== me
}
