import { describe, expect, test } from 'vitest'
import { blindFiling, type FilingFacts } from './blind-filing'

const filing = (number: number, fields: Partial<FilingFacts> = {}): FilingFacts => ({
  number,
  wording: 1,
  blind: true,
  mode: 'blind',
  rating: `rating-${number}`,
  ...fields,
})
const counted = (filings: FilingFacts[], wording = 1, claim = { wording: 1, mode: 'blind' }) => {
  const found = blindFiling(claim, { wording, filings })
  return typeof found === 'string' ? found : found.number
}

describe('the filing that agreement counts', () => {
  test('is the first blind one, whatever was amended after it', () => {
    expect(counted([filing(2), filing(1)])).toBe(1)
    expect(counted([filing(1), filing(2, { blind: false })])).toBe(1)
    expect(counted([filing(1, { blind: false }), filing(2, { blind: false })])).toBe('notBlind')
  })

  test('is of the claim’s present wording, or was confirmed for it', () => {
    const reworded = { wording: 2, mode: 'blind' }
    expect(counted([filing(1)], 1, reworded)).toBe('unconfirmed')
    expect(counted([filing(1)], 2, reworded)).toBe(1)
    expect(counted([filing(1), filing(2, { wording: 2 })], 2, reworded)).toBe(2)
    expect(counted([filing(1), filing(2, { wording: 2, blind: false })], 2, reworded)).toBe('notBlind')
  })

  test('is none where a colleague countersigned, and none where it was redacted', () => {
    expect(counted([filing(1)], 1, { wording: 1, mode: 'countersign' })).toBe('countersign')
    expect(counted([filing(1, { mode: 'countersign' })])).toBe('countersign')
    expect(counted([filing(1, { rating: null })])).toBe('redacted')
    expect(counted([filing(1, { mode: 'blind-rating' })])).toBe(1)
  })
})
