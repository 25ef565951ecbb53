import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { wake } from '@/server/database/wake'
import { newId } from '@/server/ids'

/** The wake-up that says that a job may be due. */
export const jobsWake = 'jobs'

export interface NewJob {
  /** Names who does it: see job-kinds.ts. */
  kind: string
  /** Ids alone: jobs are kept and shown to administrators. */
  payload: Prisma.InputJsonObject
  /** Not before; at once unless told. */
  runAt?: Date
  /** At most one job of a key is there at a time, and never two of them run. */
  key?: string
}

/**
 * Leaves something to be done after this transaction, by whichever process takes it first. One of a key that waits
 * already is done no later than this one; one that runs at the moment is done once more after it.
 */
export async function enqueue(tx: Transaction, job: NewJob): Promise<void> {
  const now = new Date()
  const { kind, key = null, runAt = now } = job
  await tx.$executeRaw`
    INSERT INTO "Job" AS j ("id", "kind", "key", "payload", "runAt", "createdAt")
    VALUES (${newId()}, ${kind}, ${key}, ${JSON.stringify(job.payload)}::jsonb, ${runAt}, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "runAt" = CASE WHEN j."lockedUntil" IS NULL AND j."failedAt" IS NULL THEN least(j."runAt", excluded."runAt")
        ELSE excluded."runAt" END,
      "createdAt" = greatest(excluded."createdAt", j."createdAt" + interval '1 millisecond'),
      "attempts" = CASE WHEN j."failedAt" IS NULL THEN j."attempts" ELSE 0 END,
      "failedAt" = NULL`
  if (runAt <= now) await wake(tx, jobsWake)
}
