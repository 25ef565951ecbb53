import { isIPv4 } from 'node:net'
import { problem } from '@/domain/problem'
import { networkOf } from '@/server/auth/throttle'
import { sign } from '@/server/auth/secret'
import { getDatabase } from '@/server/database/open'

/** So many in a window that begins with the first; all processes count together. */
interface Limit {
  key: string
  most: number
  windowMs: number
}

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
/** What one reader sends in earnest, and what a desk can read. */
const perAddress = { hour: 5, day: 20 }
const perArticleADay = 200

/**
 * Counts one objection of a reader at an address to an article. Throws `too-many`, with the seconds to wait, where the
 * address or the article had its share. What is refused for its address counts for nothing else, so that one address
 * does not shut others out.
 */
export async function countChallenge(articleId: string, address: string, now: Date): Promise<void> {
  await forgetOld(now)
  const from = sign('challenge address', readerOf(address))
  await count({ key: `challenge-hour:${from}`, most: perAddress.hour, windowMs: hourMs }, now)
  await count({ key: `challenge-day:${from}`, most: perAddress.day, windowMs: dayMs }, now)
  await count({ key: `challenge-article:${articleId}`, most: perArticleADay, windowMs: dayMs }, now)
}

/** An address of IPv4 as it is, however it is written; of IPv6 the /64, of which one reader can have all. */
function readerOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv4(plain) ? plain : networkOf(plain)
}

async function count({ key, most, windowMs }: Limit, now: Date): Promise<void> {
  const { prisma } = await getDatabase()
  const until = new Date(now.getTime() + windowMs)
  const [counted] = await prisma.$queryRaw<{ points: number; expiresAt: Date }[]>`
    INSERT INTO "SignInAttempt" AS a ("key", "points", "expiresAt")
    VALUES (${key}, 1, ${until}::timestamptz)
    ON CONFLICT ("key") DO UPDATE SET
      "points" = CASE WHEN a."expiresAt" <= ${now} THEN 1 ELSE LEAST(a."points" + 1, 1000) END,
      "expiresAt" = CASE WHEN a."expiresAt" <= ${now} THEN EXCLUDED."expiresAt" ELSE a."expiresAt" END
    RETURNING "points", "expiresAt"`
  if (!counted || counted.points <= most) return
  throw problem('too-many', {
    detail: 'Too many objections came in a short time. Try again later, or write to the desk.',
    retryAfterSeconds: Math.max(1, Math.ceil((counted.expiresAt.getTime() - now.getTime()) / 1000)),
  })
}

async function forgetOld(now: Date): Promise<void> {
  const { prisma } = await getDatabase()
  await prisma.$executeRaw`
    DELETE FROM "SignInAttempt" WHERE "key" IN (
      SELECT "key" FROM "SignInAttempt" WHERE "expiresAt" <= ${now} LIMIT 100 FOR UPDATE SKIP LOCKED
    )`
}
