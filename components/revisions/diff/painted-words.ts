import type { TextRange } from '@/domain/anchoring/span'

/** The words of a claim in a text that is read. */
export interface PaintedSpan extends TextRange {
  number: number
}

/** A stretch of words with the claims that mark it, and those whose words end with it. */
export interface PaintedWords {
  text: string
  claims: number[]
  ending: number[]
}

/**
 * Cuts a stretch of the text, which begins at `offset` of it, where claims begin and end. The parts joined are the
 * stretch. `spans` are those of the whole text, in any order.
 */
export function paintedWords(text: string, offset: number, spans: readonly PaintedSpan[]): PaintedWords[] {
  const end = offset + text.length
  const here = spans.filter((span) => span.start < end && span.end > offset)
  const cuts = new Set([offset, end])
  for (const span of here)
    for (const cut of [span.start, span.end]) if (cut > offset && cut < end) cuts.add(cut)
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] ?? end
    const inside = here.filter((span) => span.start <= from && span.end >= to)
    const numbers = (those: readonly PaintedSpan[]) =>
      [...new Set(those.map(({ number }) => number))].sort((a, b) => a - b)
    return {
      text: text.slice(from - offset, to - offset),
      claims: numbers(inside),
      ending: numbers(inside.filter((span) => span.end === to)),
    }
  })
}
