/**
 * The blind rule (DESIGN §2): until a claim is revealed, a verdict can be seen by its author alone. This is the only
 * place that mints a visible verdict; every reader of the verdict table that shows something asks it.
 */

declare const visible: unique symbol
/** A filing that `viewerId` may see. It cannot be made anywhere else. */
export type Visible<T> = T & { readonly [visible]: true }

/** What the rule depends on. */
export interface VerdictFacts {
  authorId: string
  claimRevealed: boolean
}

/** Whether a person may see a verdict: their own, or a filed one of a revealed claim. */
export function maySeeVerdict(viewerId: string, verdict: VerdictFacts): boolean {
  return verdict.authorId === viewerId || verdict.claimRevealed
}

/**
 * The same rule as a condition for the query, so that what is hidden never leaves the database. `hidden` selects
 * what a count may speak of: that somebody filed, never what.
 */
export function visibleVerdictCondition(viewerId: string) {
  return {
    filings: { some: {} },
    OR: [{ authorId: viewerId }, { claim: { revealedAt: { not: null } } }],
  }
}

/**
 * Mints the visible ones of some verdicts. What was loaded by `visibleVerdictCondition` passes whole; anything that a
 * mistaken query let through is dropped here.
 */
export function visibleVerdicts<T extends VerdictFacts>(viewerId: string, verdicts: T[]): Visible<T>[] {
  return verdicts.filter((verdict): verdict is Visible<T> => maySeeVerdict(viewerId, verdict))
}

/** A verdict that readers of an export may see: of a revealed claim only, whoever asks. */
export function publicVerdicts<T extends VerdictFacts>(verdicts: T[]): Visible<T>[] {
  return verdicts.filter((verdict): verdict is Visible<T> => verdict.claimRevealed)
}

/** The same for the query. */
export const publicVerdictCondition = { filings: { some: {} }, claim: { revealedAt: { not: null } } }
