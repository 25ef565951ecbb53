/** The words and short phrases of one language by what they say of a sentence: small letters, spaces between words. */
export interface Lexicon {
  /** Verbs by which somebody's words are passed on, in the forms that news uses. */
  says: readonly string[]
  denies: readonly string[]
  suggests: readonly string[]
  reports: readonly string[]
  /** "according to": what comes next is who says it. */
  accordingTo: readonly string[]
  comparison: readonly string[]
  /** What leaves no exception or claims a first place. */
  extreme: readonly string[]
  cause: readonly string[]
  /** Laws, votes, courts, contracts: what leaves a record. */
  rule: readonly string[]
  /** What happened, in the past tense that news tells it in. */
  event: readonly string[]
  /** Numbers that are written out, from two on; "one" is mostly an article or a pronoun. */
  numerals: readonly string[]
  share: readonly string[]
  money: readonly string[]
  /** What a person thinks, wishes or demands. */
  opinion: readonly string[]
  /** What is yet to come. */
  prediction: readonly string[]
}

/** The entries of a list that is written with bars between them. */
export function words(listed: string): string[] {
  return listed.split('|').map((word) => word.trim())
}
