import { z } from 'zod'
import type { ProblemDetail } from '../problem'

/** A stretch of the canonical text, `[start, end)` in UTF-16 code units. */
export interface TextRange {
  start: number
  end: number
}

/** A range with its quote, as stored: it can be found again in another text of the same article. */
export interface Span extends TextRange {
  exact: string
  prefix: string
  suffix: string
}

/** A span as clients send it. Where it may stand is said by `checkSpans`, which knows the text. */
// Marked as pure so that a page which only describes spans does not carry zod.
export const spanInput = /* @__PURE__ */ z.strictObject({
  start: /* @__PURE__ */ z.int(),
  end: /* @__PURE__ */ z.int(),
})
export type SpanInput = z.infer<typeof spanInput>

/** How much of the neighbouring text a span keeps on either side, in UTF-16 code units (DESIGN: the span). */
export const contextLength = 32

/** Whether a cut at `offset` would part the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * The span `[start, end)` of the text with its quote. Prefix and suffix have up to 32 units, one fewer where the
 * 32nd would be half of a surrogate pair. The range must have passed `checkSpans`.
 */
export function describeSpan(text: string, start: number, end: number): Span {
  let from = Math.max(0, start - contextLength)
  if (splitsPair(text, from)) from++
  let to = Math.min(text.length, end + contextLength)
  if (splitsPair(text, to)) to--
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  }
}

/**
 * What is wrong with the spans of one claim in this text; empty when they can be stored as they are. Paths are JSON
 * Pointers below `/spans`. Spans may touch, but not overlap, and each must hold more than white space.
 */
export function checkSpans(text: string, spans: readonly TextRange[]): ProblemDetail[] {
  const found = spans.flatMap((span, index) => checkSpan(text, span, `/spans/${index}`))
  return found.length > 0 ? found : overlaps(spans)
}

function checkSpan(text: string, { start, end }: TextRange, path: string): ProblemDetail[] {
  const bounds = `Offsets go from 0 to ${text.length}, the length of the text in UTF-16 code units.`
  const outside = (offset: number) => !Number.isInteger(offset) || offset < 0 || offset > text.length
  const errors: ProblemDetail[] = []
  if (outside(start))
    errors.push({ path: `${path}/start`, message: `${start} is outside of the text. ${bounds}` })
  if (outside(end)) errors.push({ path: `${path}/end`, message: `${end} is outside of the text. ${bounds}` })
  if (errors.length > 0) return errors
  if (end < start) {
    return [
      { path: `${path}/end`, message: `The span ends (${end}) before it starts (${start}). Swap the two.` },
    ]
  }
  if (end === start) {
    return [{ path: `${path}/end`, message: 'The span is empty. Mark at least one character.' }]
  }
  const parts = [
    [start, 'start', start - 1],
    [end, 'end', end + 1],
  ] as const
  for (const [offset, name, better] of parts) {
    if (!splitsPair(text, offset)) continue
    const message = `${offset} stands inside a character of two code units. Use ${better}.`
    errors.push({ path: `${path}/${name}`, message })
  }
  if (errors.length === 0 && text.slice(start, end).trim() === '') {
    errors.push({ path, message: 'The span holds nothing but white space. Mark the words of the claim.' })
  }
  return errors
}

function overlaps(spans: readonly TextRange[]): ProblemDetail[] {
  const sorted = spans.map((span, index) => ({ ...span, index })).sort((a, b) => a.start - b.start)
  const errors: ProblemDetail[] = []
  let reach = sorted[0]
  for (const span of sorted.slice(1)) {
    if (reach && span.start < reach.end) {
      errors.push({
        path: `/spans/${span.index}`,
        message: `This span overlaps span ${reach.index} of the same claim. Send one span that covers both.`,
      })
    }
    if (!reach || span.end > reach.end) reach = span
  }
  return errors
}
