import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepOf, stepsBetween } from './steps'

describe('the months and years of a period', () => {
  it('go over the turn of a year', () => {
    expect(stepsBetween('2026-11', '2027-02', 'month')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
    expect(stepsBetween('2025', '2027', 'year')).toEqual(['2025', '2026', '2027'])
  })

  it('are none where the last comes before the first', () => {
    expect(stepsBetween('2027-02', '2026-11', 'month')).toEqual([])
  })

  it('are those of UTC', () => {
    expect(stepOf(new Date('2026-12-31T23:59:59Z'), 'month')).toBe('2026-12')
    expect(stepOf(new Date('2027-01-01T00:00:00Z'), 'year')).toBe('2027')
  })

  it('keep the newest where there are too many', () => {
    const steps = stepsBetween('0001-01', '2026-05', 'month')
    expect(steps).toHaveLength(600)
    expect(steps.at(-1)).toBe('2026-05')
  })

  it('begin and end as asked, in order, each once', () => {
    const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, instant, fc.constantFrom('month' as const, 'year' as const), (a, b, by) => {
        const [first, last] = [stepOf(a < b ? a : b, by), stepOf(a < b ? b : a, by)]
        const steps = stepsBetween(first, last, by)
        expect([steps[0], steps.at(-1)]).toEqual([first, last])
        expect([...new Set(steps)].sort()).toEqual(steps)
      }),
    )
  })
})
