import { describe, expect, it } from 'vitest'
import { choose, isKept, noChoices, type Block } from './block-choices'
import { chooseAll, reasonGroups } from './reasons'

const block = (index: number, reason: string | null): Block => ({
  index,
  kind: 'paragraph',
  text: `Block ${index}`,
  keep: reason === null,
  reason,
})
const blocks = [block(0, 'Menu'), block(1, null), block(2, 'Advert'), block(3, 'Menu')]

describe('what was left out, by reason', () => {
  it('names each reason once, in the order of the text, with its blocks', () => {
    expect(reasonGroups(blocks, noChoices)).toEqual([
      { reason: 'Menu', indices: [0, 3], kept: 0 },
      { reason: 'Advert', indices: [2], kept: 0 },
    ])
  })

  it('counts what is kept all the same', () => {
    expect(reasonGroups(blocks, choose(noChoices, 3, true))[0]?.kept).toBe(1)
  })

  it('keeps or drops all of one reason and touches nothing else', () => {
    const kept = chooseAll(choose(noChoices, 1, false), [0, 3], true)
    expect(blocks.filter((one) => isKept(one, kept)).map(({ index }) => index)).toEqual([0, 3])
    expect(chooseAll(kept, [0, 3], false).get(0)).toBe(false)
  })
})
