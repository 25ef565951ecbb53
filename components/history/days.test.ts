import { describe, expect, it } from 'vitest'
import { daysOf } from './days'

const event = (seq: number, at: string) => ({ seq, at })

describe('history by days', () => {
  const events = [event(1, '2026-03-01T17:00:00.000Z'), event(2, '2026-03-01T19:00:00.000Z')]

  it('follows the calendar of the reader', () => {
    expect(daysOf(events, 'UTC').map(({ day }) => day)).toEqual(['2026-03-01'])
    expect(daysOf(events, 'Asia/Kathmandu').map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02'])
  })

  it('keeps every event, in order', () => {
    const shown = daysOf(events, 'Asia/Kathmandu').flatMap(({ events: onDay }) => onDay.map(({ seq }) => seq))
    expect(shown).toEqual([1, 2])
  })
})
