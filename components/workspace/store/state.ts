import { mostlySame } from '@/domain/anchoring/overlap'
import type { TextRange } from '@/domain/anchoring/span'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView, Voice } from '@/domain/claims/claim'
import type { Failure } from '@/components/api/failure'
import type { ClaimEdit } from '@/components/claims/claim-edit'
import { inTextOrder, placedSpans, quoteOf, workClaim, type WorkClaim } from '@/components/claims/work-claim'

/** What can be unfolded under the verdicts of the opened claim. */
export const reviewParts = ['discussion', 'evidence', 'planning'] as const
export type ReviewPart = (typeof reviewParts)[number]

/** The words that are being put back: a span of a claim, by its key, or those of a discussion. */
export type Placing = { key: string; spanId: string } | { threadId: string }

/** Where the workspace stands. Values are never changed, only replaced. */
export interface WorkspaceState {
  article: ArticleView
  /** In text order. */
  claims: readonly WorkClaim[]
  /** The key of the opened claim. */
  open: string | null
  /** Whether the opened card shows all that there is to its claim. */
  expanded: boolean
  /** What is unfolded under the verdicts of the opened claim. */
  reviewing: ReviewPart | null
  /** Verdicts that the server does not have yet, and whether it can be reached. */
  unsaved: { count: number; offline: boolean }
  /** What is being typed into claims and the server has not taken, by key. */
  edits: ReadonlyMap<string, ClaimEdit>
  /** What somebody else changed, waiting because it would move what is being worked on. */
  incoming: readonly ClaimView[] | null
  /** The revision that is current by now, where the text that is shown is an older one. */
  newer: number | null
  placing: Placing | null
  /** What went wrong outside of a card. */
  problem: {
    failure: Failure
    about: 'mark' | 'change' | 'remove' | 'refresh' | 'place'
    number: number | null
  } | null
}

export function initialState(article: ArticleView, claims: readonly ClaimView[]): WorkspaceState {
  const own = inTextOrder(claims).map(workClaim)
  return {
    article,
    claims: own,
    open: null,
    expanded: false,
    reviewing: null,
    unsaved: { count: 0, offline: false },
    edits: new Map(),
    incoming: null,
    newer: null,
    placing: null,
    problem: null,
  }
}

export function claimByKey(state: WorkspaceState, key: string | null): WorkClaim | null {
  return state.claims.find((claim) => claim.key === key) ?? null
}

export function openClaim(state: WorkspaceState): WorkClaim | null {
  return claimByKey(state, state.open)
}

/** The claim after (1) or before (-1) the opened one among `claims`; without one the first or the last. */
export function neighbour(claims: readonly WorkClaim[], open: string | null, by: 1 | -1): WorkClaim | null {
  const at = claims.findIndex((claim) => claim.key === open)
  if (at < 0) return claims.at(by === 1 ? 0 : -1) ?? null
  return claims[at + by] ?? null
}

export function withClaim(state: WorkspaceState, claim: WorkClaim): WorkspaceState {
  const others = state.claims.filter(({ key }) => key !== claim.key)
  return { ...state, claims: inTextOrder([...others, claim]) }
}

export function withoutClaim(state: WorkspaceState, key: string): WorkspaceState {
  const claims = state.claims.filter((claim) => claim.key !== key)
  return { ...state, claims, open: state.open === key ? null : state.open }
}

/** The number that the next claim most likely gets; the server has the last word. */
export function likelyNumber(claims: readonly Pick<ClaimView, 'number'>[]): number {
  return claims.reduce((most, { number }) => Math.max(most, number), 0) + 1
}

/**
 * What the server listed, over what is here: keys stay, and what it does not know yet stays too. A claim that is
 * here in a newer version than in the list, which was under way meanwhile, is left as it is.
 */
export function merged(state: WorkspaceState, listed: readonly ClaimView[]): WorkspaceState {
  const known = new Map(state.claims.map((claim) => [claim.id, claim]))
  const taken = listed.map((view) => {
    const before = known.get(view.id)
    if (!before) return workClaim(view)
    return view.version < before.version ? before : { ...view, key: before.key, unconfirmed: null }
  })
  const unconfirmed = state.claims.filter((claim) => claim.unconfirmed)
  const claims = inTextOrder([...taken, ...unconfirmed])
  const open = claims.some(({ key }) => key === state.open) ? state.open : null
  return { ...state, claims, open, incoming: null }
}

/** How many claims of a list are new, gone or another version here. */
export function countChanges(state: WorkspaceState, listed: readonly ClaimView[]): number {
  const confirmed = state.claims.filter((claim) => !claim.unconfirmed)
  const versions = new Map(confirmed.map(({ id, version }) => [id, version]))
  const changed = listed.filter(({ id, version }) => version > (versions.get(id) ?? -1))
  const ids = new Set(listed.map(({ id }) => id))
  return changed.length + confirmed.filter(({ id }) => !ids.has(id)).length
}

/** The claim that marks mostly the same words already, or `null`. */
export function sameWords(claims: readonly WorkClaim[], spans: readonly TextRange[]): WorkClaim | null {
  return claims.find((claim) => mostlySame(spans, placedSpans(claim))) ?? null
}

/** Spans with one more; where it meets others of the same claim they become one. */
export function withSpan(spans: readonly TextRange[], added: TextRange): TextRange[] {
  const [apart, meeting] = [
    spans.filter((span) => !meets(span, added)),
    spans.filter((span) => meets(span, added)),
  ]
  const joined = meeting.reduce(
    (all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) }),
    added,
  )
  return [...apart, joined].sort((a, b) => a.start - b.start)
}

function meets(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** The claims in whose number, words, statement or speakers all words of the filter occur. */
export function filtered(claims: readonly WorkClaim[], filter: string): readonly WorkClaim[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return claims
  return claims.filter((claim) => {
    const names = claim.voices.flatMap(({ chain }) => chain.map(({ name }) => name))
    const text = [claim.number, quoteOf(claim), claim.statement, ...names].join(' ').toLocaleLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Who speaks in the nearest claim above that has voices, or `null`. */
export function sameVoicesAs(claims: readonly WorkClaim[], key: string): Voice[] | null {
  const at = claims.findIndex((claim) => claim.key === key)
  return claims.slice(0, Math.max(0, at)).findLast((claim) => claim.voices.length > 0)?.voices ?? null
}
