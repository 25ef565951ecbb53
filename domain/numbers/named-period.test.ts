import { describe, expect, it } from 'vitest'
import { namedPeriod } from './named-period'

describe('a named period', () => {
  const now = new Date('2026-03-31T23:30:00Z')

  it('of twelve months begins with the first day of the month eleven months ago', () => {
    expect(namedPeriod('12-months', now)).toEqual({ from: '2025-04-01', to: '2026-03-31' })
  })

  it('is a calendar year, or open', () => {
    expect(namedPeriod('this-year', now)).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(namedPeriod('last-year', now)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(namedPeriod('all', now)).toEqual({ from: '', to: '' })
  })
})
