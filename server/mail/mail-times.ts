import type { MailMode } from '@/domain/notifications/reason'

/** The job that sends a person what waits for them in one team. */
export const mailKind = 'mail.notifications'

const DIGEST_HOUR_UTC = 8
/** What happens within this time comes in one mail. */
const TOGETHER_MS = 20_000

/** When mail of this mode goes out: within a minute, or at the next 08:00 UTC. */
export function mailJobAt(mode: Exclude<MailMode, 'off'>, now: Date): Date {
  if (mode === 'at-once') return new Date(now.getTime() + TOGETHER_MS)
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), DIGEST_HOUR_UTC)
  return new Date(today > now.getTime() ? today : today + 86_400_000)
}
