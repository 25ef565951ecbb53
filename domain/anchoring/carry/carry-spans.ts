import { describeSpan, splitsPair, type TextRange } from '../span'
import { alignTokens } from './align-tokens'
import type { Alignment } from './alignment'
import type { CarriedSpan, SpanToCarry } from './carried-span'
import { decide, decideQuote, type Decision } from './decide'
import { locate, touched, type TokenRange } from './locate'
import { makePostings, seekAlike, seekSame, type Postings, type Sought } from './seek'
import { tokenize, Vocabulary } from './tokens'

/** Two texts, aligned once for all of their spans. */
interface Texts {
  alignment: Alignment
  /** Made when the first span has to be sought. */
  postings: () => Postings
}

/**
 * Carries spans from one canonical text to another, in the order given; what becomes of a span never depends on the
 * others. A span without evidence for its place is `orphaned` or `ambiguous`: a wrong anchor is worse than an orphan.
 * Outcomes compare with the span's own quote, typography and case aside. Linear in the two texts and in the spans.
 */
export function carrySpans(before: string, after: string, spans: SpanToCarry[]): CarriedSpan[] {
  const vocabulary = new Vocabulary()
  const [own, other] = [tokenize(before, vocabulary), tokenize(after, vocabulary)]
  vocabulary.weighRepeated(own, other)
  const alignment = alignTokens(own, other, vocabulary)
  let held: Postings | null = null
  const postings = () => (held ??= makePostings(alignment.after, vocabulary.size))
  return spans.map((span) => carry({ alignment, postings }, span))
}

function carry({ alignment, postings }: Texts, span: SpanToCarry): CarriedSpan {
  const sought = span.place ? inBefore(alignment, span.place) : inQuote(alignment, span)
  if (sought.range.from === sought.range.to) return stay(alignment, span)
  const evidence = {
    located: span.place ? locate(alignment, sought.range) : null,
    same: () => seekSame(alignment, postings(), sought),
    alike: () => seekAlike(alignment, postings(), sought),
  }
  const decision = (span.place ? decide : decideQuote)(alignment, sought, evidence)
  return state(alignment, span, sought, decision)
}

/** Words to be sought, with the stretch of text that was marked. */
interface Marked extends Sought {
  marked: TextRange
}

function inBefore({ before }: Alignment, place: TextRange): Marked {
  return { tokens: before, range: touched(before, place.start, place.end), marked: place }
}

function inQuote({ vocabulary }: Alignment, { prefix, exact, suffix }: SpanToCarry): Marked {
  const tokens = tokenize((prefix + exact + suffix).normalize('NFC'), vocabulary)
  const start = prefix.normalize('NFC').length
  const marked = { start, end: start + exact.normalize('NFC').length }
  return { tokens, range: touched(tokens, marked.start, marked.end), marked }
}

/** Nothing visible is marked: it has a place as long as the text is the same. */
function stay({ before, after }: Alignment, span: SpanToCarry): CarriedSpan {
  if (!span.place || before.text !== after.text) return orphan(span)
  return place(after.text, span, span.place, 'exact', 1)
}

function state(alignment: Alignment, span: SpanToCarry, marked: Marked, decision: Decision): CarriedSpan {
  const { after, vocabulary } = alignment
  if (decision.is === 'lost') return orphan(span)
  if (decision.is === 'undecided') {
    const candidates = decision.places.flatMap(({ score, ...tokens }) => {
      const range = toText(alignment, marked, tokens)
      return range ? [{ ...range, score: rounded(score) }] : []
    })
    return {
      ...quoteOf(span),
      start: null,
      end: null,
      outcome: 'ambiguous',
      score: candidates[0]?.score ?? 0,
      candidates,
    }
  }
  const range = toText(alignment, marked, decision.place)
  if (!range) return orphan(span)
  const { score } = decision.place
  if (!saysTheSame(after.text.slice(range.start, range.end), span.exact, vocabulary))
    return place(after.text, span, range, 'changed', Math.min(score, 0.95))
  return place(
    after.text,
    span,
    range,
    decision.moved ? 'moved' : 'exact',
    decision.moved ? Math.min(score, 0.98) : score,
  )
}

function quoteOf({ id, exact, prefix, suffix }: SpanToCarry) {
  return { id, exact, prefix, suffix }
}

function orphan(span: SpanToCarry): CarriedSpan {
  return { ...quoteOf(span), start: null, end: null, outcome: 'orphaned', score: 0, candidates: null }
}

function place(
  text: string,
  { id }: SpanToCarry,
  { start, end }: TextRange,
  outcome: CarriedSpan['outcome'],
  score: number,
): CarriedSpan {
  return { id, ...describeSpan(text, start, end), outcome, score: rounded(score), candidates: null }
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** Whether two stretches have the same words, typography and case aside. */
function saysTheSame(left: string, right: string, vocabulary: Vocabulary): boolean {
  if (left === right) return true
  const [own, other] = [tokenize(left, vocabulary), tokenize(right.normalize('NFC'), vocabulary)]
  return own.count === other.count && own.ids.every((id, at) => id === other.ids[at])
}

/** The stretch of `after` for these tokens: where a marking began inside of a word, so does this one. */
function toText(
  { after }: Alignment,
  { tokens, range, marked }: Marked,
  place: TokenRange,
): TextRange | null {
  const first = tokens.starts[range.from] ?? 0
  const last = tokens.ends[range.to - 1] ?? 0
  let start = after.starts[place.from] ?? 0
  let end = after.ends[place.to - 1] ?? 0
  if (sameForm(tokens, range.from, after, place.from) && marked.start > first) start += marked.start - first
  if (sameForm(tokens, range.to - 1, after, place.to - 1) && marked.end < last) end -= last - marked.end
  // White space that was marked stays marked where it is the same.
  const lead = tokens.text.slice(marked.start, Math.max(first, marked.start))
  if (after.text.slice(start - lead.length, start) === lead && start >= lead.length) start -= lead.length
  const trail = tokens.text.slice(Math.min(last, marked.end), marked.end)
  if (after.text.startsWith(trail, end)) end += trail.length
  if (splitsPair(after.text, start)) start--
  if (splitsPair(after.text, end)) end++
  return after.text.slice(start, end).trim() === '' ? null : { start, end }
}

function sameForm(left: Sought['tokens'], at: number, right: Sought['tokens'], there: number): boolean {
  if (left.ids[at] !== right.ids[there]) return false
  return (
    (left.ends[at] ?? 0) - (left.starts[at] ?? 0) === (right.ends[there] ?? 0) - (right.starts[there] ?? 0)
  )
}
