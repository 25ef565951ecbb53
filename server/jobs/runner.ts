import type { Job } from '@/prisma/generated/client'
import type { Database } from '@/server/database/database'
import { jobsWake } from './enqueue'

/** Does one job. What it throws makes the job wait and be tried again. */
export interface JobKind {
  run: (database: Database, payload: unknown, job: { attempts: number }) => Promise<void>
  /** How often it is tried before it is given up; jobs that repeat for ever are never given up. */
  attempts: number
  /** How long to wait after this many failures, in milliseconds. */
  delay?: (failures: number) => number
  /** What to do when it is given up. */
  gaveUp?: (database: Database, payload: unknown) => Promise<void>
}

const AT_ONCE = 4
const LOOK_MS = 5000
/** Jobs limit themselves to less; a process that died loses its jobs to another after this. */
export const lockMs = 120_000

/** 10 s, 40 s, 90 s, … up to an hour. */
const usualDelay = (failures: number) => Math.min(3_600_000, 10_000 * failures ** 2)

/**
 * Takes due jobs and does them, a few at a time. Any number of processes may run one: a job that is taken is locked for
 * the others, and given free again when its process dies.
 */
export class JobRunner {
  private readonly running = new Set<Promise<void>>()
  private looking: Promise<void> | null = null
  private again = false
  private stopped = false
  private readonly unlisten: () => void
  private readonly timer: NodeJS.Timeout

  constructor(
    private readonly database: Database,
    private readonly kinds: Readonly<Record<string, JobKind>>,
    private readonly clock: () => Date = () => new Date(),
  ) {
    this.unlisten = database.listen((message) => {
      if (message === jobsWake || message === '') this.look()
    })
    this.timer = setInterval(() => this.look(), LOOK_MS).unref()
    this.look()
  }

  /** Takes no more, and resolves when what was taken is done. */
  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    this.unlisten()
    await this.looking
    await Promise.all(this.running)
  }

  /** Looks for due jobs soon; several wishes at a time become one more look. */
  look(): void {
    if (this.looking) this.again = true
    else if (!this.stopped) {
      this.looking = this.takeAll()
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          this.looking = null
          if (this.again) this.look()
        })
    }
  }

  private async takeAll(): Promise<void> {
    do {
      this.again = false
      const free = AT_ONCE - this.running.size
      if (free === 0 || this.stopped) return
      const jobs = await this.take(free)
      for (const job of jobs) {
        const doing = this.finish(job).finally(() => {
          this.running.delete(doing)
          this.look()
        })
        this.running.add(doing)
      }
      if (jobs.length === free) this.again = true
    } while (this.again)
  }

  /** Marks jobs as ours. */
  private take(most: number): Promise<Job[]> {
    const now = this.clock()
    const until = new Date(now.getTime() + lockMs)
    return this.database.prisma.$queryRaw<Job[]>`
      UPDATE "Job" SET "lockedUntil" = ${until}, "attempts" = "attempts" + 1
      WHERE "id" IN (
        SELECT "id" FROM "Job"
        WHERE "runAt" <= ${now} AND "failedAt" IS NULL AND ("lockedUntil" IS NULL OR "lockedUntil" < ${now})
          AND "kind" = ANY(${Object.keys(this.kinds)})
        ORDER BY "runAt" LIMIT ${most} FOR UPDATE SKIP LOCKED)
      RETURNING *`
  }

  private async finish(job: Job): Promise<void> {
    const kind = this.kinds[job.kind]
    if (!kind) return
    // Only as long as it is still ours: after the lock ran out another process may have it.
    const mine = { id: job.id, lockedUntil: job.lockedUntil }
    try {
      await kind.run(this.database, job.payload, { attempts: job.attempts })
      const { job: table } = this.database.prisma
      const { count } = await table.deleteMany({ where: { ...mine, createdAt: job.createdAt } })
      // It was wished for again while it ran.
      if (count === 0) await table.updateMany({ where: mine, data: { lockedUntil: null, attempts: 0 } })
    } catch (error) {
      await this.failed(job, kind, error, mine).catch((worse: unknown) => console.error(worse))
    }
  }

  private async failed(
    job: Job,
    kind: JobKind,
    error: unknown,
    mine: { id: string; lockedUntil: Date | null },
  ): Promise<void> {
    const now = this.clock()
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    const over = job.attempts >= kind.attempts
    const wait = (kind.delay ?? usualDelay)(job.attempts)
    const { count } = await this.database.prisma.job.updateMany({
      where: mine,
      data: over
        ? { lockedUntil: null, lastError, failedAt: now }
        : { lockedUntil: null, lastError, runAt: new Date(now.getTime() + wait) },
    })
    if (!over) return
    console.error(`The job ${job.kind} was given up after ${job.attempts} tries: ${lastError}`)
    if (count > 0) await kind.gaveUp?.(this.database, job.payload)
  }
}
