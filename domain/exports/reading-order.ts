import { blockRanges } from '../articles/document'
import { segmentsByBlock, type Segment } from '../anchoring/segments'
import type { TextRange } from '../anchoring/span'
import type { Edition, EditionClaim } from './edition'

/** Where the claims of an edition stand, and in which order a reader meets them. */
export interface ReadingOrder {
  /** The ranges of the leaf blocks in the text. */
  blocks: TextRange[]
  /** The marked stretches of every leaf block. */
  segments: Segment[][]
  /** For every leaf block and segment, the claims that are marked nowhere after it, ascending. */
  ending: (readonly number[])[][]
  /** Numbers of the claims that have a place in the text, by the end of their last piece, then by number. */
  placed: number[]
  /** Numbers of those without one, in the edition's order. */
  unplaced: number[]
}

/** The spans of a claim that have a place in the text. */
export function placedSpans(claim: EditionClaim): TextRange[] {
  const placed: TextRange[] = []
  for (const { start, end } of claim.spans) if (start !== null && end !== null) placed.push({ start, end })
  return placed
}

const none: readonly number[] = []

/** Computes the reading order of an edition in one sweep over its text. */
export function readingOrder(edition: Edition): ReadingOrder {
  const blocks = blockRanges(edition.document)
  const spans = edition.claims.map((claim) => ({ number: claim.number, spans: placedSpans(claim) }))
  const segments = segmentsByBlock(blocks, spans)

  // By number: the set that a thousand claims are looked up in three times each.
  const seen: boolean[] = []
  const ending = segments.map((block) => block.map(() => none))
  for (let block = segments.length - 1; block >= 0; block--) {
    const inBlock = segments[block] ?? []
    for (let index = inBlock.length - 1; index >= 0; index--) {
      let last: number[] | null = null
      for (const number of inBlock[index]?.claims ?? []) {
        if (seen[number]) continue
        seen[number] = true
        if (last) last.push(number)
        else last = [number]
      }
      const endings = ending[block]
      if (last && endings) endings[index] = last
    }
  }
  const placed: number[] = []
  for (const block of ending) for (const last of block) if (last !== none) placed.push(...last)
  const unplaced = edition.claims.map(({ number }) => number).filter((number) => !seen[number])
  return { blocks, segments, ending, placed, unplaced }
}
