import { expect, test } from 'vitest'
import { notificationReasons } from '@/domain/notifications/reason'
import messages from '@/messages/en.json'

test('every reason for a notification has a name in the settings', () => {
  expect(Object.keys(messages.notifications.reasons).sort()).toEqual([...notificationReasons].sort())
})
