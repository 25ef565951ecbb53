import { describe, expect, it } from 'vitest'
import { keepAsBefore } from './keep-as-before'

const block = (index: number, text: string, keep = true) => ({ index, text, keep })

describe('the choice of blocks of a page that is read again', () => {
  const earlier = [
    { text: 'The river rose.', kept: true },
    { text: 'Read more', kept: false },
    { text: 'Nobody was “hurt”.', kept: true },
  ]

  it('is the one that was made before, whatever is proposed now', () => {
    const blocks = [
      block(0, 'Read more'),
      block(1, 'The river rose.', false),
      block(2, 'Nobody was "hurt".', false),
    ]
    expect(keepAsBefore(blocks, earlier)).toEqual({ drop: [0], keep: [1, 2] })
  })

  it('leaves a new block as it is proposed', () => {
    const blocks = [block(0, 'The river rose by two metres.'), block(1, 'Subscribe', false)]
    expect(keepAsBefore(blocks, earlier)).toEqual({ drop: [], keep: [] })
  })

  it('tells repetitions apart by their order, and takes the last choice for further ones', () => {
    const twice = [
      { text: 'Photo', kept: false },
      { text: 'Photo', kept: true },
    ]
    const blocks = [block(0, 'Photo'), block(1, 'Photo', false), block(2, 'Photo', false)]
    expect(keepAsBefore(blocks, twice)).toEqual({ drop: [0], keep: [1, 2] })
  })
})
