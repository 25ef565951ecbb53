/**
 * The blind rule (DESIGN §2): until a claim is revealed, a verdict can be seen by its author alone, and a draft by
 * those with whom it was shared. This is the only place that mints a visible verdict; every reader of the verdict
 * table that shows something asks it.
 */

declare const visible: unique symbol
/** A filing, or a shared draft, that `viewerId` may see. It cannot be made anywhere else. */
export type Visible<T> = T & { readonly [visible]: true }

/** What the rule depends on for whoever reads an export. */
export interface PublicFacts {
  claimRevealed: boolean
}

/** What the rule depends on. */
export interface VerdictFacts extends PublicFacts {
  authorId: string
  /** Whether the viewer was asked for one more verdict on the claim and is not to see the others' before theirs. */
  curtained: boolean
}

/** What the rule depends on for a draft: who wrote it, and with whom they shared it. */
export interface SharingFacts {
  authorId: string
  shares: { userId: string }[]
}

/**
 * Claims that are revealed, but not to this person: they were asked for one more verdict, have filed none, and were
 * never served another's. A condition for queries of claims.
 */
export function curtainCondition(viewerId: string) {
  return {
    revealedAt: { not: null },
    requests: { some: { userId: viewerId, doneAt: null } },
    exposures: { none: { userId: viewerId } },
    verdicts: { none: { authorId: viewerId, filings: { some: {} } } },
  }
}

/** Whether a person may see a verdict: their own, or a filed one of a claim that is revealed to them. */
export function maySeeVerdict(viewerId: string, verdict: VerdictFacts): boolean {
  return verdict.authorId === viewerId || (verdict.claimRevealed && !verdict.curtained)
}

/**
 * The same rule as a condition for the query, so that what is hidden never leaves the database. `hidden` selects
 * what a count may speak of: that somebody filed, never what.
 */
export function visibleVerdictCondition(viewerId: string) {
  return {
    filings: { some: {} },
    OR: [{ authorId: viewerId }, { claim: { revealedAt: { not: null }, NOT: curtainCondition(viewerId) } }],
  }
}

/**
 * Mints the visible ones of some verdicts. What was loaded by `visibleVerdictCondition` passes whole; anything that a
 * mistaken query let through is dropped here.
 */
export function visibleVerdicts<T extends VerdictFacts>(viewerId: string, verdicts: T[]): Visible<T>[] {
  return verdicts.filter((verdict): verdict is Visible<T> => maySeeVerdict(viewerId, verdict))
}

/** Others' drafts that were shared with a person, for the query. Filing or throwing a draft away ends its sharing. */
export function sharedDraftCondition(viewerId: string) {
  return {
    draftWording: { not: null },
    authorId: { not: viewerId },
    shares: { some: { userId: viewerId } },
  }
}

/** Mints the drafts among these that their authors shared with a person. */
export function sharedDrafts<T extends SharingFacts>(viewerId: string, drafts: T[]): Visible<T>[] {
  return drafts.filter(
    (draft): draft is Visible<T> =>
      draft.authorId !== viewerId && draft.shares.some((share) => share.userId === viewerId),
  )
}

/** A verdict that readers of an export may see: of a revealed claim only, whoever asks. */
export function publicVerdicts<T extends PublicFacts>(verdicts: T[]): Visible<T>[] {
  return verdicts.filter((verdict): verdict is Visible<T> => verdict.claimRevealed)
}

/** The same for the query. */
export const publicVerdictCondition = { filings: { some: {} }, claim: { revealedAt: { not: null } } }
