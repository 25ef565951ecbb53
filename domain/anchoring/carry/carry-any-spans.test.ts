import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCleanText } from '../../text'
import { describeSpan } from '../span'
import { carrySpans } from './carry-spans'
import type { SpanToCarry } from './carried-span'

const words = fc.constantFrom(
  ...'the army took 62 miles of a bank in May and said so. “never again,” 4.1 percent fell 軍は 12日 ไมล์ 😀 river-bank'.split(
    ' ',
  ),
)
const texts = fc
  .array(fc.array(words, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.map((line) => line.join(' ')).join('\n'))
const cuts = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 })

/** Spans of a text that could be stored: no half of a pair, more than white space. */
function spansOf(text: string, pairs: readonly [number, number][]): SpanToCarry[] {
  return pairs.flatMap(([first, second], index) => {
    const [start = 0, end = 0] = [first % (text.length + 1), second % (text.length + 1)].sort((a, b) => a - b)
    const exact = text.slice(start, end)
    if (exact.trim() === '' || !isCleanText(exact) || !isCleanText(text.slice(end))) return []
    const { prefix, suffix } = describeSpan(text, start, end)
    return [{ id: String(index), exact, prefix, suffix, place: { start, end } }]
  })
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s]/g, '')
    .replace(/[“”‘’'"]/g, '"')

describe('carrySpans, for any texts', () => {
  it('keeps every span of a text that did not change', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), cuts, (text, pairs) => {
        const spans = spansOf(text, pairs)
        const kept = spans.map(({ place, ...span }) => ({
          ...span,
          ...place,
          outcome: 'exact',
          score: 1,
          candidates: null,
        }))
        expect(carrySpans(text, text, spans)).toEqual(kept)
      }),
    )
  })

  it('gives ranges that can be stored, and the same words where it says so', () => {
    fc.assert(
      fc.property(texts, texts, cuts, (text, after, pairs) => {
        const spans = spansOf(text, pairs)
        const carried = carrySpans(text, after, spans)
        expect(carried.map(({ id }) => id)).toEqual(spans.map(({ id }) => id))
        for (const [index, { start, end, exact, outcome, score, candidates }] of carried.entries()) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(candidates === null).toBe(outcome !== 'ambiguous')
          for (const range of [
            ...(start === null || end === null ? [] : [{ start, end }]),
            ...(candidates ?? []),
          ]) {
            const there = after.slice(range.start, range.end)
            expect(there.trim()).not.toBe('')
            expect(isCleanText(there)).toBe(true)
          }
          if (outcome === 'ambiguous' || outcome === 'orphaned') expect(start).toBeNull()
          else expect(after.slice(start ?? 0, end ?? 0)).toBe(exact)
          if (outcome === 'exact' || outcome === 'moved')
            expect(folded(exact)).toBe(folded(spans[index]?.exact ?? ''))
        }
      }),
    )
  })

  it('decides on each span alone', () => {
    fc.assert(
      fc.property(texts, texts, cuts, (text, after, pairs) => {
        const spans = spansOf(text, pairs)
        expect(spans.flatMap((span) => carrySpans(text, after, [span]))).toEqual(
          carrySpans(text, after, spans),
        )
      }),
    )
  })

  it('keeps all words where paragraphs were added', () => {
    fc.assert(
      fc.property(texts, fc.nat(), cuts, (text, at, pairs) => {
        const lines = text.split('\n')
        lines.splice(at % (lines.length + 1), 0, 'Quite another paragraph, brimming with gossip.')
        const spans = spansOf(text, pairs).filter(({ exact }) => !exact.includes('\n'))
        for (const [index, { outcome, exact }] of carrySpans(text, lines.join('\n'), spans).entries())
          expect({ outcome, exact }).toEqual({ outcome: 'exact', exact: spans[index]?.exact })
      }),
    )
  })

  it('takes typography alone for no change', () => {
    fc.assert(
      fc.property(texts, cuts, (text, pairs) => {
        const after = text
          .replaceAll('“', '"')
          .replaceAll('”', '"')
          .replaceAll(' ', '\u00a0')
          .replaceAll('-', '‑')
        for (const { outcome } of carrySpans(text, after, spansOf(text, pairs))) expect(outcome).toBe('exact')
      }),
    )
  })
})
