import { isIPv4, isIPv6 } from 'node:net'
import { problem } from '@/domain/problem'
import { getDatabase } from '@/server/database/open'
import { sha256Hex } from '@/server/ids'

/** OWASP ASVS 6.3.1 by figures: guesses of one account, or from one network, that are answered in a window. */
const tries = 10
const windowMs = 15 * 60_000

/** What tries of a password count against: the account and the network, or a device that signed in there before. */
export function throttleKeys(email: string, address: string, deviceId: string | null): string[] {
  const account = `account:${sha256Hex(email)}`
  // A stranger who uses up the account's tries does not shut out its owner, who has a browser that was here before.
  return deviceId === null ? [account, `network:${networkOf(address)}`] : [`device:${deviceId}:${account}`]
}

/** The /24 of an IPv4 address, the /64 of an IPv6 one: what one person can have many of. Else the address itself. */
export function networkOf(address: string): string {
  const [plain = ''] = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return plain.slice(0, 100)
  const groups = new URL(`http://[${plain}]/`).hostname.slice(1, -1).split('::')
  const head = (groups[0] ?? '').split(':').filter(Boolean)
  const tail = (groups[1] ?? '').split(':').filter(Boolean)
  const missing = groups.length === 2 ? 8 - head.length - tail.length : 0
  const all = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return `${all.slice(0, 4).join(':')}::/64`
}

/**
 * Takes one try from each key before a password is looked at, so that many at once get no more than one after the
 * other. Throws `too-many`, with the seconds to wait, when one of the keys has none left. All processes count together.
 */
export async function takeTry(keys: string[], now: Date): Promise<void> {
  const { prisma } = await getDatabase()
  await forgetOld(now)
  const until = new Date(now.getTime() + windowMs)
  // In one order, so that two statements cannot wait for each other's row.
  const sorted = [...keys].sort()
  const counted = await prisma.$queryRaw<{ points: number; expiresAt: Date }[]>`
    INSERT INTO "SignInAttempt" AS a ("key", "points", "expiresAt")
    SELECT k, 1, ${until}::timestamptz FROM unnest(${sorted}::text[]) AS k
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN a."expiresAt" <= ${now} THEN 1 ELSE LEAST(a."points" + 1, 1000) END,
      "expiresAt" = CASE WHEN a."expiresAt" <= ${now} THEN EXCLUDED."expiresAt" ELSE a."expiresAt" END
    RETURNING "points", "expiresAt"`
  const over = counted.filter(({ points }) => points > tries).map(({ expiresAt }) => expiresAt.getTime())
  if (over.length === 0) return
  throw problem('too-many', {
    detail: 'Too many tries to sign in. Wait a quarter of an hour, then try again.',
    retryAfterSeconds: Math.max(1, Math.ceil((Math.max(...over) - now.getTime()) / 1000)),
  })
}

/** Gives a taken try back: the password was right, and a desk behind one address must not use its tries up. */
export async function giveTryBack(keys: string[]): Promise<void> {
  const { prisma } = await getDatabase()
  await prisma.$executeRaw`
    UPDATE "SignInAttempt" SET "points" = "points" - 1
    WHERE "key" IN (
      SELECT "key" FROM "SignInAttempt" WHERE "key" = ANY(${keys}) AND "points" > 0 ORDER BY "key" FOR UPDATE
    )`
}

async function forgetOld(now: Date): Promise<void> {
  const { prisma } = await getDatabase()
  await prisma.$executeRaw`
    DELETE FROM "SignInAttempt" WHERE "key" IN (
      SELECT "key" FROM "SignInAttempt" WHERE "expiresAt" <= ${now} LIMIT 100 FOR UPDATE SKIP LOCKED
    )`
}
