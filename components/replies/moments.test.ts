import { expect, it } from 'vitest'
import { instantOf, localMoment } from './moments'

it('shows a moment in the zone of the browser and reads it back', () => {
  // The tests run in Asia/Kathmandu, 5 hours and 45 minutes ahead.
  expect(localMoment(new Date('2026-05-01T09:00:30Z'))).toBe('2026-05-01T14:45')
  expect(instantOf('2026-05-01T14:45')).toBe('2026-05-01T09:00:00.000Z')
})

it('knows no instant while the field is not filled', () => {
  expect(instantOf('')).toBeNull()
  expect(instantOf('2026-05')).not.toBe('2026-05')
  expect(instantOf('soon')).toBeNull()
})
