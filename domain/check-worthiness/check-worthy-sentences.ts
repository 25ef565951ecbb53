import { splitsPair, type TextRange } from '../anchoring/span'
import { blockRanges, leafBlocks, type ArticleDocument } from '../articles/document'
import { sentencesOf } from '../coverage/sentences'
import { calendarNames, cuesOf, type Cues } from './cues'
import type { CheckWorthyReason } from './reason'

/** A sentence that is offered as a claim: `[start, end)` in the canonical text, and every cue that speaks for it. */
export interface CheckWorthySentence extends TextRange {
  reasons: CheckWorthyReason[]
  /** Ranks sentences of one article; larger is better, and it means nothing beyond that. */
  score: number
}

/** How much each cue says. Judged by hand on news and speeches, not fitted to anybody's data. */
const weights: Record<CheckWorthyReason, number> = {
  number: 1.2,
  share: 1,
  money: 0.8,
  comparison: 0.9,
  extreme: 0.6,
  reported: 1.2,
  quoted: 0.3,
  date: 0.4,
  cause: 0.7,
  rule: 0.6,
  event: 0.8,
}
/** Below this a sentence shows too little to be offered. */
const least = 1.2
/** What people think or wish is only offered when it rests on figures as well. */
const opinionCosts = 1.6
const predictionCosts = 0.5
/** Shorter ones say nothing that stands on its own, in letters and digits. */
const shortest = 15
/** Where text is a name, a menu or a credit rather than somebody's sentence. */
const skipped: ReadonlySet<string> = new Set(['image', 'heading', 'title'])
/** Kept out of one sentence, so that one long run of words without an end stalls nobody. */
const longest = 2_000

/**
 * The sentences of an article that are worth a check, best first and at most `most`. Questions and mere opinion are
 * not offered; neither are sentences in which `taken` (the spans of claims, the sentences decided on before) already
 * covers anything. Works by visible cues alone: no model, no network. Linear in the text.
 */
export function checkWorthySentences(
  document: ArticleDocument,
  text: string,
  { language, taken, most }: { language: string | null; taken: readonly TextRange[]; most: number },
): CheckWorthySentence[] {
  const names = calendarNames(language)
  const blocks = blockRanges(document)
  const kinds = leafBlocks(document).map(({ type }) => type)
  const covered = [...taken].sort((a, b) => a.start - b.start)
  const found: CheckWorthySentence[] = []
  let block = 0
  let next = 0
  for (const sentence of sentencesOf(text, language)) {
    while (blocks[block + 1] && (blocks[block]?.end ?? 0) <= sentence.start) block++
    while (covered[next] && (covered[next]?.end ?? 0) <= sentence.start) next++
    if (skipped.has(kinds[block] ?? '') || (covered[next]?.start ?? Infinity) < sentence.end) continue
    const rated = rate(text, sentence, language, names)
    if (rated) found.push(rated)
  }
  return found.sort((a, b) => b.score - a.score || a.start - b.start).slice(0, most)
}

function rate(
  text: string,
  { start, end }: TextRange,
  language: string | null,
  names: readonly string[],
): CheckWorthySentence | null {
  let read = Math.min(end, start + longest)
  if (splitsPair(text, read)) read--
  const words = text.slice(start, read)
  if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < shortestIn(words)) return null
  const cues = cuesOf(words, language, names)
  const score = scoreOf(cues)
  return score < least ? null : { start, end, reasons: cues.reasons, score }
}

/** Scripts that write a word in one or two characters say as much in a third of the length. */
function shortestIn(words: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)
    ? shortest / 3
    : shortest
}

function scoreOf({ reasons, opinion, prediction, question }: Cues): number {
  if (question) return 0
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0)
  return Math.round((sum - (opinion ? opinionCosts : 0) - (prediction ? predictionCosts : 0)) * 100) / 100
}
