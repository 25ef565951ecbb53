import { allConfigs, configOf, plainConfig } from '@/domain/search/configurations'
import { foldedTerm, searchWords } from '@/domain/search/query-words'
import {
  inOrder,
  rank,
  rareTerms,
  type Candidate,
  type Collection,
  type Ranked,
  type SoughtTerm,
} from '@/domain/search/ranking'
import type { Transaction } from '@/server/database/database'
import { totals } from './index-claims'
import { stemsOf } from './stems'

/** What is looked for: words, of which the last may be unfinished, or a text that claims are compared with. */
export interface Wish {
  text: string
  kind: 'words' | 'similar'
  /** Claims in this language come before equally good ones in another. */
  language: string | null
}

interface Known extends Collection {
  config: string
}

interface Place {
  teamId: string
  config: string
}

/** The last of some words may stand for so many terms, the commonest. */
const completions = 30
/** Of several words so many must stand in a claim: all of one or two, most of more. */
const mostWords = 0.6
/** The same of pairs of characters, of which some span two words. */
const mostPairs = 0.4
/** What a claim in another language than the one that was named counts. */
const foreign = 0.6

/**
 * The claims of a team that answer a wish, best first. Withdrawn and removed claims and the
 * sample's have no terms. Each configuration is searched with its own stems.
 */
export async function findClaims(
  tx: Transaction,
  teamId: string,
  wish: Wish,
  limit: number,
): Promise<Ranked[]> {
  const collections = await collectionsOf(tx, teamId)
  const { words, whole } = searchWords(wish.text)
  const pairs = whole.filter((term) => !/\d/u.test(term))
  const share = pairs.length > words.length ? mostPairs : mostWords
  const unfinished = wish.kind === 'words' ? lastWord(wish.text) : null
  const texts = collections.map(({ config }) => ({ config, words }))
  const stems = await stemsOf(tx, texts)
  const ranked: Ranked[] = []
  for (const known of collections) {
    const place = { teamId, config: known.config }
    const termsOf = (word: string) => (whole.includes(word) ? [word] : stems(known.config, word))
    const terms = [...new Set([...words, ...whole].flatMap(termsOf))]
    const last = unfinished === null ? [] : termsOf(unfinished)
    const ending = unfinished !== null && last.length > 0 ? { typed: unfinished, terms: last } : null
    const sought = await soughtTerms(tx, place, terms, ending)
    const found = rank(sought, await candidatesOf(tx, place, rareTerms(sought)), known)
    const enough = wish.kind === 'words' ? Math.ceil(sought.length * share) : 1
    const factor = factorOf(known.config, wish.language)
    for (const one of found) if (one.found >= enough) ranked.push({ ...one, score: one.score * factor })
  }
  const ordered = inOrder(ranked)
  return (wish.kind === 'words' ? ordered.sort((x, y) => y.found - x.found) : ordered).slice(0, limit)
}

async function collectionsOf(tx: Transaction, teamId: string): Promise<Known[]> {
  const rows = await tx.termFrequency.findMany({
    where: { teamId, config: { in: allConfigs }, term: { in: [totals.claims, totals.terms] } },
    orderBy: [{ config: 'asc' }, { term: 'asc' }],
  })
  return rows.flatMap(({ config, term, claims }) => {
    const all = rows.find((one) => one.config === config && one.term === totals.terms)?.claims ?? 0
    return term === totals.claims && claims > 0 ? [{ config, claims, averageLength: all / claims }] : []
  })
}

/** The word that is being typed; `null` after a space, or where there is none. */
function lastWord(text: string): string | null {
  const { words, whole } = searchWords(text.slice(-200).split(/\s/u).at(-1) ?? '')
  return words.at(-1) ?? whole.at(-1) ?? null
}

function factorOf(config: string, language: string | null): number {
  if (language === null || config === plainConfig) return 1
  return configOf(language) === config ? 1 : foreign
}

/**
 * What is sought in one collection. The unfinished last word stands for itself, for what begins with it, and for a
 * stem that it begins with: nobody types `unemployme` and means nothing.
 */
async function soughtTerms(
  tx: Transaction,
  { teamId, config }: Place,
  terms: string[],
  last: { typed: string; terms: string[] } | null,
): Promise<SoughtTerm[]> {
  const others = terms.filter((term) => !last?.terms.includes(term))
  const typed = last ? foldedTerm(last.typed) : ''
  const rows = await tx.$queryRaw<{ term: string; claims: number; exact: boolean }[]>`
    SELECT "term", "claims", true AS "exact" FROM "TermFrequency"
    WHERE "teamId" = ${teamId} AND "config" = ${config} AND "term" = ANY(${terms})
    UNION ALL
    (SELECT "term", "claims", false FROM "TermFrequency"
    WHERE ${typed} <> '' AND "teamId" = ${teamId} AND "config" = ${config} AND NOT "term" = ANY(${terms})
      AND (starts_with("term", ${typed})
        OR (starts_with(${typed}, "term") AND length("term") >= greatest(4, length(${typed}) - 4)))
    ORDER BY "claims" DESC, "term" LIMIT ${completions})`
  const frequency = new Map(rows.map(({ term, claims }) => [term, claims]))
  const soughtAs = (list: string[]): SoughtTerm => ({
    terms: list,
    frequencies: list.map((term) => frequency.get(term) ?? 0),
  })
  const completed = rows.filter(({ exact }) => !exact).map(({ term }) => term)
  const ending = last ? [...new Set([...last.terms, ...completed])] : []
  return [...others.map((term) => soughtAs([term])), ...(ending.length > 0 ? [soughtAs(ending)] : [])]
}

async function candidatesOf(
  tx: Transaction,
  { teamId, config }: Place,
  rare: string[],
): Promise<Candidate[]> {
  if (rare.length === 0) return []
  // The terms alone choose the rows: without statistics, as the embedded database is, the planner would read them all.
  const rows = await tx.$queryRaw<{ claimId: string; terms: string; length: number }[]>`
    WITH hit AS MATERIALIZED (SELECT * FROM "ClaimTerms" WHERE "terms" && ${rare}::text[])
    SELECT "claimId", array_to_string("terms", ' ') AS "terms", "length" FROM hit
    WHERE "teamId" = ${teamId} AND "config" = ${config}`
  return rows.map(({ claimId, terms, length }) => ({ claimId, terms: terms.split(' '), length }))
}
