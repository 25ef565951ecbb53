import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsAt, cycle } from './hits'
import { segmentIndex, segmentsByBlock, type ClaimSpans, type Segment } from './segments'

const ranges = (...lengths: number[]) => {
  let start = 0
  return lengths.map((length) => {
    const range = { start, end: start + length }
    start = range.end + 1
    return range
  })
}

const claim = (number: number, ...spans: [number, number][]): ClaimSpans => ({
  number,
  spans: spans.map(([start, end]) => ({ start, end })),
})

/** Who holds each unit, unit by unit; the slow way that cannot be wrong. */
const bruteClaimsAt = (claims: ClaimSpans[], offset: number) =>
  claims
    .filter(({ spans }) => spans.some(({ start, end }) => start <= offset && offset < end))
    .map(({ number }) => number)
    .sort((a, b) => a - b)

const bruteCuts = (claims: ClaimSpans[]) =>
  new Set(claims.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end])))

function bruteSegments(block: { start: number; end: number }, claims: ClaimSpans[]): Segment[] {
  const cuts = bruteCuts(claims)
  const segments: Segment[] = []
  for (let offset = block.start; offset < block.end; offset++) {
    const held = bruteClaimsAt(claims, offset)
    const last = segments[segments.length - 1]
    if (last && last.end === offset && !cuts.has(offset)) last.end++
    else if (held.length > 0) segments.push({ start: offset, end: offset + 1, claims: held })
  }
  return segments
}

const someBlocks = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 })
  .map((l) => ranges(...l))

/** Disjoint spans from sorted distinct points, as `checkSpans` lets through. */
const someSpans = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 })
  .map((points) => {
    const sorted = points.sort((a, b) => a - b)
    return sorted.flatMap((start, at) => {
      const end = sorted[at + 1]
      return at % 2 === 0 && end !== undefined ? [{ start, end }] : []
    })
  })

const someClaims = fc
  .array(someSpans, { maxLength: 8 })
  .map((lists) => lists.map((spans, at): ClaimSpans => ({ number: at + 1, spans })))

describe('segments', () => {
  it('cuts at every start and end and at the end of a block', () => {
    const cut = segmentsByBlock(ranges(10, 10), [claim(2, [2, 15]), claim(1, [4, 6]), claim(3, [4, 8])])
    expect(cut).toEqual([
      [
        { start: 2, end: 4, claims: [2] },
        { start: 4, end: 6, claims: [1, 2, 3] },
        { start: 6, end: 8, claims: [2, 3] },
        { start: 8, end: 10, claims: [2] },
      ],
      [{ start: 11, end: 15, claims: [2] }],
    ])
  })

  it('are what a unit-by-unit count says, for any claims over any blocks', () => {
    fc.assert(
      fc.property(someBlocks, someClaims, (blocks, claims) => {
        expect(segmentsByBlock(blocks, claims)).toEqual(blocks.map((block) => bruteSegments(block, claims)))
      }),
      { numRuns: 400 },
    )
  })

  it('are the same after any puts and removals as computed afresh', () => {
    const act = fc.record({
      number: fc.integer({ min: 1, max: 5 }),
      spans: fc.option(someSpans, { nil: [] }),
    })
    fc.assert(
      fc.property(someBlocks, someClaims, fc.array(act, { maxLength: 8 }), (blocks, claims, acts) => {
        const index = segmentIndex(blocks, claims)
        const kept = new Map(claims.map((each) => [each.number, each]))
        for (const { number, spans } of acts) {
          const before = blocks.map((_, block) => index.segments(block))
          const touched = spans.length > 0 ? index.put({ number, spans }) : index.remove(number)
          kept.set(number, { number, spans })
          const after = segmentsByBlock(blocks, [...kept.values()])
          expect(blocks.map((_, block) => index.segments(block))).toEqual(after)
          // Blocks that were not touched keep the very same segments: nothing was recomputed for them.
          blocks.forEach((_, block) => {
            if (!touched.includes(block)) expect(index.segments(block)).toBe(before[block])
          })
        }
      }),
    )
  })

  it('count a unit once for a claim whose spans overlap', () => {
    const index = segmentIndex(ranges(20), [claim(1, [0, 8], [5, 12])])
    expect(index.segments(0)).toEqual([{ start: 0, end: 12, claims: [1] }])
    expect(index.remove(1)).toEqual([0])
    expect(index.segments(0)).toEqual([])
  })
})

describe('claimsAt', () => {
  it('names the smallest span first, then the lower number', () => {
    const index = segmentIndex(ranges(40), [claim(1, [0, 30]), claim(4, [10, 15]), claim(3, [9, 14])])
    expect(claimsAt(index, 12)).toEqual([3, 4, 1])
    expect(claimsAt(index, 14)).toEqual([4, 1])
    expect(claimsAt(index, 15)).toEqual([1])
    expect(claimsAt(index, 30)).toEqual([])
  })

  it('is exact at every offset, for any claims over any blocks', () => {
    fc.assert(
      fc.property(someBlocks, someClaims, (blocks, claims) => {
        const index = segmentIndex(blocks, claims)
        for (let offset = -1; offset <= 80; offset++) {
          const inside = blocks.some(({ start, end }) => start <= offset && offset < end)
          const expected = inside ? bruteClaimsAt(claims, offset) : []
          expect(claimsAt(index, offset).sort((a, b) => a - b)).toEqual(expected)
        }
      }),
    )
  })
})

describe('cycle', () => {
  it('takes the first, then the next, round and round', () => {
    expect(cycle([3, 4, 1], null)).toBe(3)
    expect(cycle([3, 4, 1], 9)).toBe(3)
    expect(cycle([3, 4, 1], 3)).toBe(4)
    expect(cycle([3, 4, 1], 1)).toBe(3)
    expect(cycle([], 1)).toBeNull()
  })
})
