import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byUrgency, replyDue } from './due'
import { badDates, refuseAnswer, refuseClosing } from './steps'

const at = (iso: string) => new Date(iso)
const asked = { askedAt: at('2026-05-01T09:00:00Z'), deadline: at('2026-05-03T09:00:00Z') }
const open = { ...asked, answeredAt: null, closedAt: null }

describe('a request for a reply', () => {
  it('waits until its deadline and is overdue from that moment on', () => {
    expect(replyDue(open, at('2026-05-03T08:59:59.999Z'))).toBe('waiting')
    expect(replyDue(open, at('2026-05-03T09:00:00Z'))).toBe('overdue')
  })

  it('is answered however late the answer came, and closed only without one', () => {
    const late = at('2026-06-01T00:00:00Z')
    expect(replyDue({ ...open, closedAt: late }, late)).toBe('closed')
    expect(replyDue({ ...open, closedAt: late, answeredAt: late }, late)).toBe('answered')
  })

  it('can be closed after its deadline alone', () => {
    expect(refuseClosing(open, at('2026-05-03T08:00:00Z'))?.message).toContain('has not passed')
    expect(refuseClosing(open, at('2026-05-03T09:00:00Z'))).toBeNull()
    expect(refuseClosing({ ...open, answeredAt: asked.deadline }, at('2026-05-04T00:00:00Z'))?.code).toBe(
      'wrong-state',
    )
    expect(refuseClosing({ ...open, closedAt: asked.deadline }, at('2026-05-04T00:00:00Z'))?.code).toBe(
      'wrong-state',
    )
  })

  it('takes one answer, neither older than the question nor from the future', () => {
    const now = at('2026-05-02T09:00:00Z')
    expect(refuseAnswer(open, now, now)).toBeNull()
    expect(refuseAnswer(open, at('2026-05-01T08:59:00Z'), now)?.extras.errors?.[0]?.path).toBe('/answeredAt')
    expect(refuseAnswer(open, at('2026-05-02T09:00:01Z'), now)?.code).toBe('invalid')
    expect(refuseAnswer({ ...open, answeredAt: now }, now, now)?.code).toBe('wrong-state')
  })

  it('has a deadline after the moment of asking', () => {
    expect(badDates(asked)).toBeNull()
    expect(badDates({ askedAt: asked.deadline, deadline: asked.deadline })?.code).toBe('invalid')
  })

  it('is listed by who needs somebody: overdue first, then the nearest deadline, whatever came before', () => {
    const one = fc.record({
      id: fc.uuid(),
      due: fc.constantFrom('waiting', 'overdue', 'answered', 'closed' as const),
      deadline: fc
        .date({ min: at('2026-01-01'), max: at('2027-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), (replies) => {
        const listed = byUrgency(replies)
        expect(byUrgency([...replies].reverse())).toEqual(listed)
        const order = ['overdue', 'waiting', 'answered', 'closed']
        const places = listed.map(({ due, deadline }) => `${order.indexOf(due)} ${deadline}`)
        expect(places).toEqual([...places].sort())
      }),
    )
  })
})
