import { z } from 'zod'
import { mailModeSchema, notificationReasonSchema } from './reason'

/** One thing that a person is told. Its sentence is made when it is read, and holds no word of any text. */
export const notificationView = z.object({
  id: z.string(),
  reason: notificationReasonSchema,
  sentence: z.string(),
  articleId: z.string().nullable(),
  articleTitle: z.string().nullable(),
  claimNumber: z.number().nullable(),
  threadId: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
  /** The screen where it is dealt with, as a path of the app. */
  href: z.string(),
})
export type NotificationView = z.infer<typeof notificationView>

export const notificationCount = z.object({ unread: z.number() })
export type NotificationCount = z.infer<typeof notificationCount>

const setting = z.object({ reason: notificationReasonSchema, inApp: z.boolean(), mail: mailModeSchema })

/** What a person is told of in one team, one line a reason. `mailServer`: whether this installation sends mail at all. */
export const notificationSettingsView = z.object({
  teamId: z.string(),
  mailServer: z.boolean(),
  items: z.array(setting),
})
export type NotificationSettingsView = z.infer<typeof notificationSettingsView>

/** Reasons that are left out stay as they are. */
export const notificationSettingsInput = z.strictObject({
  items: z.array(setting.strict()).max(100),
})
export type NotificationSettingsInput = z.infer<typeof notificationSettingsInput>
