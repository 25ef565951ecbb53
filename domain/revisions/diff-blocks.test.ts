import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffBlocks } from './diff-blocks'

const blocks = [
  'The siege is over',
  'The army said on Monday that it took 62 miles of the river bank in 12 days.',
  'Unemployment fell to 4.1 percent in May, the ministry wrote.',
  '“We will never leave,” the minister told a crowd of reporters.',
]

const changes = (before: string[], after: string[]) =>
  diffBlocks(before, after).blocks.map(
    (block) => `${block.change} ${block.before ?? '-'} ${block.after ?? '-'}`,
  )

function pieces(before: string, after: string): string {
  const [block] = diffBlocks([before], [after]).blocks
  const marks = { same: '', added: '+', removed: '-' }
  return (block?.pieces ?? [])
    .map(({ op, text }) => (op === 'same' ? text : `[${marks[op]}${text}]`))
    .join('')
}

describe('diffBlocks', () => {
  it('keeps blocks that differ in typography or case alone', () => {
    const after = blocks.map((block) =>
      block.replace('“', '"').replace('”', '"').replace('The siege', 'THE SIEGE'),
    )
    expect(diffBlocks(blocks, after)).toEqual({
      counts: { added: 0, removed: 0, kept: 4, moved: 0, reworded: 0 },
      blocks: blocks.map((_, index) => ({ change: 'kept', before: index, after: index, pieces: null })),
    })
  })

  it('shows what was removed where it stood and what was added where it stands', () => {
    const [title = '', army = '', jobs = '', quote = ''] = blocks
    const added = 'The weather was fine all week, with hardly a cloud to be seen.'
    expect(changes(blocks, [title, army, added, quote])).toEqual([
      'kept 0 0',
      'kept 1 1',
      'removed 2 -',
      'added - 2',
      'kept 3 3',
    ])
    expect(diffBlocks(blocks, [title, jobs, army, quote]).counts).toMatchObject({
      kept: 4,
      moved: 1,
      added: 0,
      removed: 0,
    })
    expect(changes(blocks, [title, jobs, quote, army])).toEqual([
      'kept 0 0',
      'kept 2 1',
      'kept 3 2',
      'moved 1 3',
    ])
  })

  it('counts a reworded block on either side', () => {
    const after = blocks.map((block) => block.replace('62 miles', '26 miles'))
    const { counts } = diffBlocks(blocks, after)
    expect(counts).toEqual({ added: 1, removed: 1, kept: 3, moved: 0, reworded: 1 })
  })

  it.each([
    [
      'They took 62 miles of the bank.',
      'They took 26 miles of the bank.',
      'They took [-62 ][+26 ]miles of the bank.',
    ],
    ['The army took the bank.', 'The army took the bank on Monday.', 'The army took the bank [+on Monday].'],
    [
      'The old mayor of the town has always liked it. He said so on Monday, before the council met.',
      'Nobody knows what comes next here. He said so on Monday, before the council met.',
      '[-The old mayor of the town has always liked it. ][+Nobody knows what comes next here. ]He said so on Monday, before the council met.',
    ],
  ])('shows the words of a reworded block: %s', (before, after, expected) => {
    expect(pieces(before, after)).toBe(expected)
  })

  it('has every block once, in reading order, with the words of the later text to the letter', () => {
    const texts = fc.array(
      fc
        .array(fc.constantFrom(...'a bank took 62 miles. “No” 軍 never'.split(' ')), { maxLength: 9 })
        .map((words) => words.join(' ')),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const diff = diffBlocks(before, after)
        const { kept, added, removed, moved, reworded } = diff.counts
        expect([kept + added, kept + removed]).toEqual([after.length, before.length])
        expect(diff.blocks.flatMap((block) => block.after ?? [])).toEqual(after.map((_, index) => index))
        const seen = diff.blocks.flatMap((block) => block.before ?? [])
        expect(seen.sort((a, b) => a - b)).toEqual(before.map((_, index) => index))
        const count = (change: string) => diff.blocks.filter((block) => block.change === change).length
        expect([count('moved'), count('kept') + count('moved'), count('reworded')]).toEqual([
          moved,
          kept,
          reworded,
        ])
        for (const block of diff.blocks) {
          expect(block.pieces === null).toBe(block.change !== 'reworded')
          if (block.pieces)
            expect(block.pieces.map(({ op, text }) => (op === 'removed' ? '' : text)).join('')).toBe(
              after[block.after ?? -1],
            )
        }
      }),
    )
  })
})
