import { dictionaryOf } from '@/domain/search/configurations'
import { foldedTerm, searchWords, type SearchWords } from '@/domain/search/query-words'
import type { Transaction } from '@/server/database/database'

/** A text with the configuration that is to stem it. */
export interface TextToStem {
  config: string
  text: string
}

/**
 * The terms of some texts, in their order: stems by the database's dictionaries, numbers and pairs of characters as
 * they are. Words that a language has too many of give no term. One inner list is a word with what it became.
 */
export async function termsOfTexts(tx: Transaction, texts: readonly TextToStem[]): Promise<string[][]> {
  const read = texts.map(({ config, text }) => ({ config, ...searchWords(text) }))
  const stems = await stemsOf(tx, read)
  return read.map(({ config, words, whole }) => [
    ...new Set([...words.flatMap((word) => stems(config, word)), ...whole]),
  ])
}

/** The stems of words by configuration; a word that is too common has none. One query a configuration. */
export async function stemsOf(
  tx: Transaction,
  texts: readonly (Pick<SearchWords, 'words'> & { config: string })[],
): Promise<(config: string, word: string) => string[]> {
  const words = new Map<string, Set<string>>()
  for (const text of texts) {
    const known = words.get(text.config) ?? new Set()
    for (const word of text.words) known.add(word)
    words.set(text.config, known)
  }
  const stems = new Map<string, Map<string, string[]>>()
  for (const [config, unique] of words) {
    const rows = await tx.$queryRaw<{ word: string; stems: string[] | null }[]>`
      SELECT w AS word, ts_lexize(${dictionaryOf(config)}::regdictionary, w) AS stems
      FROM unnest(${[...unique]}::text[]) AS w`
    stems.set(config, new Map(rows.map((row) => [row.word, (row.stems ?? [row.word]).map(foldedTerm)])))
  }
  return (config, word) => stems.get(config)?.get(word) ?? []
}
