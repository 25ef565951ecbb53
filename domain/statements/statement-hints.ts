import { acronyms } from './acronyms'
import type { StatementHint } from './hint'
import { measures } from './units'
import { pronouns } from './pronouns'
import { relativeDates } from './relative-dates'

/** What is known of the article that a statement is about. */
export interface StatementContext {
  /** The canonical text, to find what a short form stands for. */
  article: string
  /** A date or an instant in UTC, ISO 8601. */
  publishedAt: string | null
  language: string | null
}

/**
 * What a statement needs to stand on its own: days that it names beside the article's, measures in the other system,
 * pronouns and short forms that it does not explain. In the order of the text, and only proposals: a person takes them.
 */
export function statementHints(
  statement: string,
  { article, publishedAt, language }: StatementContext,
): StatementHint[] {
  return [
    ...relativeDates(statement, publishedAt, language),
    ...measures(statement, language),
    ...pronouns(statement, language),
    ...acronyms(statement, article),
  ].sort((a, b) => a.start - b.start)
}
