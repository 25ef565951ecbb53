import type { Failure } from '@/components/api/failure'
import type { TextRange } from '@/domain/anchoring/span'
import type { ClaimView } from '@/domain/claims/claim'
import { atLeast, type Role } from '@/domain/team/roles'

export interface Me {
  id: string
  name: string
  role: Role
}

/** A member as others choose or mention them. */
export type Colleague = Me

/** A claim as the workspace holds it. `key` stays the same from the moment of marking, before the server knows it. */
export interface WorkClaim extends ClaimView {
  key: string
  /** The server has not confirmed the marking yet, or refused it. */
  unconfirmed: { failure: Failure | null } | null
}

export function workClaim(view: ClaimView): WorkClaim {
  return { ...view, key: view.id, unconfirmed: null }
}

/** The placed spans in reading order. */
export function placedSpans(claim: Pick<ClaimView, 'spans'>): TextRange[] {
  return claim.spans
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
    .sort((a, b) => a.start - b.start)
}

/** Whether every span has its place, so that all of them can be sent. */
export function isPlaced(claim: Pick<ClaimView, 'spans'>): boolean {
  return claim.spans.every(({ start, end }) => start !== null && end !== null)
}

/** The marked words in one line. */
export function quoteOf(claim: Pick<ClaimView, 'spans'>): string {
  return claim.spans.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()).join(' … ')
}

/** The marked words between quotation marks, unless they bring their own. */
export function quotedWords(claim: Pick<ClaimView, 'spans'>): string {
  const words = quoteOf(claim)
  return /^[“”„«»"‘‚「『]/u.test(words) ? words : `“${words}”`
}

/** Text order: by the first placed span, unplaced claims last, then by number. */
export function inTextOrder<C extends Pick<ClaimView, 'spans' | 'number'>>(claims: readonly C[]): C[] {
  const at = (claim: C) => placedSpans(claim)[0]?.start ?? Infinity
  return [...claims].sort((a, b) => at(a) - at(b) || a.number - b.number || 0)
}

/** Whether this person may change a claim's words: its marker until somebody files, and editors. */
export function mayReword(me: Me, claim: ClaimView): boolean {
  if (atLeast(me.role, 'editor')) return true
  return atLeast(me.role, 'reviewer') && claim.markedBy.id === me.id && claim.filed.length === 0
}

export function mayRemove(me: Me, claim: ClaimView): boolean {
  return claim.filed.length === 0 && mayReword(me, claim)
}

/** Whether the claim is being worked on: neither set aside nor taken out. */
export function isLive(claim: Pick<ClaimView, 'state'>): boolean {
  return claim.state !== 'parked' && claim.state !== 'withdrawn'
}

/** What a reader would call done: agreed or ruled. */
export function isDecided(claim: Pick<ClaimView, 'state'>): boolean {
  return claim.state === 'agreed' || claim.state === 'ruled'
}

/** The rating that all may see: the ruling's, else the one that all share. */
export function shownRating(claim: Pick<ClaimView, 'ruling' | 'agreedRating'>) {
  return claim.ruling?.rating ?? claim.agreedRating
}
