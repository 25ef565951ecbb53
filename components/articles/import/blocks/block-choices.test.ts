import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver, choose, isKept, keepAll, noChoices, overrules, type Block } from './block-choices'

const block = (index: number, text: string, keep: boolean): Block => ({
  index,
  kind: 'paragraph',
  text,
  keep,
  reason: keep ? null : 'Not the article',
})

const anyBlocks = fc
  .array(fc.record({ text: fc.constantFrom('a', 'b', 'c'), keep: fc.boolean() }), { maxLength: 12 })
  .map((blocks) => blocks.map(({ text, keep }, index) => block(index, text, keep)))

describe('choices about blocks', () => {
  it('sends only what overrules the proposal', () => {
    const blocks = [block(0, 'Menu', false), block(1, 'Story', true), block(2, 'More', true)]
    const choices = choose(choose(choose(noChoices, 0, true), 2, false), 1, true)
    expect(overrules(blocks, choices)).toEqual({ drop: [2], keep: [0] })
    expect(overrules(blocks, choose(choices, 0, false))).toEqual({ drop: [2], keep: [] })
  })

  it('gives back exactly what is kept when the overrules are applied to the proposal', () => {
    fc.assert(
      fc.property(anyBlocks, fc.array(fc.tuple(fc.nat(11), fc.boolean())), (blocks, decisions) => {
        const choices = decisions.reduce((all, [index, keep]) => choose(all, index, keep), noChoices)
        const { drop, keep } = overrules(blocks, choices)
        for (const one of blocks) {
          const result = keep.includes(one.index) || (one.keep && !drop.includes(one.index))
          expect(result).toBe(isKept(one, choices))
        }
      }),
    )
  })

  it('keeps every block when all are to be kept', () => {
    fc.assert(fc.property(anyBlocks, (blocks) => blocks.every((one) => isKept(one, keepAll(blocks)))))
  })

  it('follows a block by its words into the proposal of a changed text', () => {
    const before = [block(0, 'Menu', false), block(1, 'Story', true), block(2, 'Menu', false)]
    const choices = choose(choose(noChoices, 2, true), 1, false)
    const after = [
      block(0, 'New', true),
      block(1, 'Menu', false),
      block(2, 'Story', true),
      block(3, 'Menu', false),
    ]
    expect([...carryOver(before, choices, after)]).toEqual([
      [2, false],
      [3, true],
    ])
  })
})
