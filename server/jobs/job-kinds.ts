import { z } from 'zod'
import { presenceLastsMs } from '@/domain/live/live-message'
import type { Database } from '@/server/database/database'
import { mailKind } from '@/server/mail/mail-times'
import { notifyDueReplies } from '@/server/notifications/due-replies'
import { mailJob } from '@/server/notifications/mail-job'
import { watchArticles } from '@/server/revisions/looking/watch'
import { recountSearch } from '@/server/search/catch-up'
import { archiveJob, archiveKind } from '@/server/sources/web/archive'
import { checkLinks } from '@/server/sources/web/check-links'
import { deliverJob, deliverKind, testJob, testKind } from '@/server/webhooks/deliver'
import { enqueue } from './enqueue'
import type { JobKind } from './runner'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** What is done again and again, by whichever process comes to it first. */
const repeated: Record<
  string,
  { everyMs: number; run: (database: Database, now: Date) => Promise<unknown> }
> = {
  'presence.clean': {
    everyMs: 10 * MINUTE_MS,
    run: ({ prisma }, now) =>
      prisma.presence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - presenceLastsMs) } } }),
  },
  'sources.check-links': { everyMs: 10 * MINUTE_MS, run: checkLinks },
  'replies.due': { everyMs: 60 * MINUTE_MS, run: notifyDueReplies },
  'articles.watch': { everyMs: 5 * MINUTE_MS, run: watchArticles },
  'search.recount': { everyMs: DAY_MS, run: recountSearch },
  'machinery.clean': { everyMs: DAY_MS, run: forgetOld },
}

async function forgetOld({ prisma }: Database, now: Date): Promise<void> {
  const before = (days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) })
  await prisma.notification.deleteMany({ where: { at: before(180) } })
  await prisma.job.deleteMany({ where: { failedAt: before(30) } })
  await prisma.webhookDelivery.deleteMany({ where: { createdAt: before(30) } })
}

/** Leaves every repeated job waiting, unless it does already; called at each start. */
export async function scheduleRepeated(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const waiting = await tx.job.findMany({
      where: { key: { in: Object.keys(repeated) } },
      select: { key: true },
    })
    for (const [kind, { everyMs }] of Object.entries(repeated).filter(
      ([name]) => !waiting.some(({ key }) => key === name),
    ))
      await enqueue(tx, {
        kind,
        key: kind,
        payload: {},
        runAt: new Date(Date.now() + Math.min(everyMs, MINUTE_MS)),
      })
  })
}

function repeatedKind(kind: string, { everyMs, run }: (typeof repeated)[string]): JobKind {
  return {
    attempts: Infinity,
    async run(database, payload) {
      z.object({}).parse(payload)
      const now = new Date()
      await run(database, now)
      const runAt = new Date(now.getTime() + everyMs)
      await database.transaction((tx) => enqueue(tx, { kind, key: kind, payload: {}, runAt }))
    },
  }
}

/** Everything that jobs can be, by name. */
export const jobKinds: Readonly<Record<string, JobKind>> = {
  [mailKind]: mailJob,
  [deliverKind]: deliverJob,
  [testKind]: testJob,
  [archiveKind]: archiveJob,
  ...Object.fromEntries(Object.entries(repeated).map(([kind, row]) => [kind, repeatedKind(kind, row)])),
}
