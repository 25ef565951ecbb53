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
 * The sentences of an article that show enough to be checked, block by block in reading order, so that a caller may
 * pause between two blocks of a long text. Questions and mere opinion are left out. Works by visible cues alone: no
 * model, no network. Linear in the text.
 */
export function* checkWorthyBlocks(
  document: ArticleDocument,
  text: string,
  language: string | null,
): Generator<CheckWorthySentence[]> {
  const names = calendarNames(language)
  const kinds = leafBlocks(document).map(({ type }) => type)
  for (const [at, { start, end }] of blockRanges(document).entries()) {
    if (skipped.has(kinds[at] ?? '')) continue
    yield sentencesOf(text.slice(start, end), language).flatMap((sentence) => {
      const rated = rate(text, { start: start + sentence.start, end: start + sentence.end }, language, names)
      return rated ? [rated] : []
    })
  }
}

/**
 * The best of some sentences first, at most `most`, without those in which `taken` (the spans of claims, what was
 * decided on before) covers anything.
 */
export function offered(
  sentences: readonly CheckWorthySentence[],
  taken: readonly TextRange[],
  most: number,
): CheckWorthySentence[] {
  const covered = [...taken].sort((a, b) => a.start - b.start)
  const inOrder = [...sentences].sort((a, b) => a.start - b.start)
  const found: CheckWorthySentence[] = []
  let next = 0
  let reach = 0
  for (const sentence of inOrder) {
    for (let one = covered[next]; one && one.start < sentence.end; one = covered[++next])
      reach = Math.max(reach, one.end)
    if (reach <= sentence.start) found.push(sentence)
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
  // What somebody said of the future was said: that can be checked.
  const foretells = prediction && !reasons.includes('reported')
  return Math.round((sum - (opinion ? opinionCosts : 0) - (foretells ? predictionCosts : 0)) * 100) / 100
}
