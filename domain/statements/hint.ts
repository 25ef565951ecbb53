/** What of a statement does not stand on its own yet. */
export const hintKinds = ['date', 'unit', 'pronoun', 'acronym'] as const
export type HintKind = (typeof hintKinds)[number]

/** One place of a statement, `[start, end)` in its UTF-16 code units, and the words that would stand on their own. */
export interface StatementHint {
  kind: HintKind
  start: number
  end: number
  text: string
  /** What to put in its place; `null` where a person has to know. */
  replacement: string | null
}

/** A statement with one hint taken over. */
export function accept(statement: string, { start, end, replacement }: StatementHint): string {
  return replacement === null ? statement : statement.slice(0, start) + replacement + statement.slice(end)
}
