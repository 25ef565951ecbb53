import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiffBlock } from '@/domain/revisions/diff'
import { foldedLines, foldOf, isUnchanged, shownCounts } from './lines'

const changes = { k: 'kept', a: 'added', r: 'removed', m: 'moved', w: 'reworded' } as const
const blocks = (signs: string): DiffBlock[] =>
  [...signs].map((sign, at) => ({
    change: changes[sign as keyof typeof changes],
    before: sign === 'a' ? null : at,
    after: sign === 'r' ? null : at,
    pieces: null,
  }))
const shape = (signs: string) =>
  foldedLines(blocks(signs))
    .map((stretch) => (stretch.fold ? `(${stretch.lines.length})` : stretch.line.change[0]))
    .join('')

describe('unchanged stretches of a comparison', () => {
  it.each([
    ['kkkkkwkkkkk', '(4)krk(4)'],
    ['wkkkkw', 'rk(2)kr'],
    ['wkkkw', 'rkkkr'],
    ['kkk', '(3)'],
    ['k', 'k'],
    ['kkwkk', 'kkrkk'],
    ['', ''],
  ])('folds %s to %s', (signs, expected) => {
    expect(shape(signs)).toBe(expected)
  })

  it('loses no line and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'karmw'), { maxLength: 40 }), (signs) => {
        const all = blocks(signs.join(''))
        const shown = foldedLines(all).flatMap((stretch) => (stretch.fold ? stretch.lines : [stretch.line]))
        expect(shown).toEqual(all)
        for (const stretch of foldedLines(all))
          if (stretch.fold) expect(stretch.lines.every(({ change }) => change === 'kept')).toBe(true)
      }),
    )
  })

  it('finds the fold in which a block is hidden', () => {
    const stretches = foldedLines(blocks('kkkkkw'))
    expect(foldOf(stretches, 'after', 2)).toBe(0)
    expect(foldOf(stretches, 'after', 5)).toBeNull()
  })
})

describe('the counts', () => {
  const counts = { added: 3, removed: 2, kept: 9, moved: 1, reworded: 2 }

  it('count each block once', () => {
    expect(shownCounts(counts)).toEqual({ reworded: 2, added: 1, removed: 0, moved: 1, kept: 8 })
  })

  it('say when nothing but typography differs', () => {
    expect(isUnchanged(counts)).toBe(false)
    expect(isUnchanged({ added: 0, removed: 0, kept: 9, moved: 0, reworded: 0 })).toBe(true)
  })
})
