import { describe, expect, it } from 'vitest'
import { moveEdge, trimmed, type EdgeStep } from './edges'

const text = 'The Syrian army, 62 miles on.\nNext 👩‍👩‍👧 line'

const moved = (words: string, edge: EdgeStep['edge'], by: EdgeStep['by'], direction: 1 | -1) => {
  const start = text.indexOf(words)
  const span = moveEdge(text, { start, end: start + words.length }, { edge, by, direction })
  return text.slice(span.start, span.end)
}

describe('moveEdge', () => {
  it.each([
    ['Syrian army', 'end', 'character', 1, 'Syrian army,'],
    ['Syrian army', 'end', 'character', -1, 'Syrian arm'],
    ['Syrian army', 'start', 'character', 1, 'yrian army'],
    ['Syrian army', 'start', 'character', -1, ' Syrian army'],
    ['Syrian army', 'end', 'word', 1, 'Syrian army, 62'],
    ['Syrian army', 'end', 'word', -1, 'Syrian'],
    ['Syrian army', 'start', 'word', 1, 'army'],
    ['Syrian army', 'start', 'word', -1, 'The Syrian army'],
    ['yrian army', 'start', 'word', -1, 'Syrian army'],
    ['62 miles on.', 'end', 'word', 1, '62 miles on.\nNext'],
    ['Next ', 'end', 'character', 1, 'Next 👩‍👩‍👧'],
    ['👩‍👩‍👧 line', 'start', 'character', 1, ' line'],
  ] as const)('moves an end of "%s": %s by a %s (%i) to "%s"', (words, edge, by, direction, expected) => {
    expect(moved(words, edge, by, direction)).toBe(expected)
  })

  it('does not leave the text, and does not empty the span', () => {
    expect(moved('The', 'start', 'character', -1)).toBe('The')
    expect(moved('The', 'start', 'word', -1)).toBe('The')
    expect(moved('line', 'end', 'word', 1)).toBe('line')
    expect(moved('T', 'end', 'character', -1)).toBe('T')
    expect(moved('army', 'start', 'word', 1)).toBe('army')
  })
})

describe('trimmed', () => {
  it('leaves white space out of both ends, and nothing of white space alone', () => {
    expect(trimmed(text, { start: 3, end: 11 })).toEqual({ start: 4, end: 10 })
    expect(trimmed(text, { start: 16, end: 17 })).toBeNull()
    expect(trimmed(text, { start: 5, end: 5 })).toBeNull()
  })
})
