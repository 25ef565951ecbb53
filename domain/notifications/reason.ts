import { z } from 'zod'

/** How somebody wants to be told by mail. */
export const mailModes = ['off', 'at-once', 'digest'] as const
export const mailModeSchema = z.enum(mailModes)
export type MailMode = z.infer<typeof mailModeSchema>

/** Why somebody is told of an event, with how they are told by mail unless they chose otherwise. */
export const usualMail = {
  mentioned: 'at-once',
  asked: 'at-once',
  assigned: 'at-once',
  'to-approve': 'at-once',
  'to-rule': 'digest',
  replied: 'digest',
  revealed: 'digest',
  ruled: 'digest',
  reopened: 'digest',
  reworded: 'digest',
  recheck: 'digest',
  suggested: 'digest',
  'suggestion-decided': 'digest',
  'draft-shared': 'at-once',
  'draft-handed-over': 'at-once',
  'draft-opened': 'at-once',
  'sign-off-asked': 'at-once',
  'sign-off-decided': 'digest',
  'reply-due': 'at-once',
  'redaction-asked': 'at-once',
  'article-changed': 'at-once',
  'link-dead': 'digest',
  // Anybody on the web can cause it: in one mail a day, however many come.
  challenged: 'digest',
  'webhook-stopped': 'at-once',
} as const satisfies Record<string, MailMode>

export type NotificationReason = keyof typeof usualMail
export const notificationReasons = Object.keys(usualMail) as [NotificationReason, ...NotificationReason[]]
export const notificationReasonSchema = z.enum(notificationReasons)
