import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Proposal } from '@/domain/articles/proposal'
import { problem, type ProblemCode, type ProblemExtras } from '@/domain/problem'
import type { ImportSource } from './extract'

/** What the worker says: once that it is there, then for each body the proposal or the problem, as plain data. */
export type WorkerAnswer =
  | { ready: true }
  | { proposal: Proposal }
  | { problem: { code: ProblemCode; extras: ProblemExtras } }
  | { fault: string }

interface Job {
  source: ImportSource
  resolve: (proposal: Proposal) => void
  reject: (error: Error) => void
}

/** DESIGN §3: extraction has a memory limit and 10 s. */
const defaultLimits = { milliseconds: 10_000, megabytes: 256 }
/** Compiling the worker's source takes about a second; this only ends a wait that would never end. */
const slowestStart = 60_000

/**
 * The script that starts the thread from its TypeScript source, in the app's bundle as well as outside of it. Node 20
 * does not carry `--import tsx` into a worker, so the loader is registered in the thread itself.
 */
function startCode(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'server/articles/import/worker.ts')
  const address = JSON.stringify(pathToFileURL(file).href)
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${address}) })`
}

/**
 * One thread that extracts one body after the other. It is started at the first job, kept warm for the next, replaced
 * after it ran out of time or memory, and never keeps the process alive while idle.
 */
export class ExtractionWorker {
  private worker: Worker | null = null
  private readonly queue: Job[] = []
  private current: Job | null = null
  private timer: NodeJS.Timeout | null = null

  constructor(private readonly limits = defaultLimits) {}

  /** How many jobs are at work or wait for it. */
  get waiting(): number {
    return this.queue.length + (this.current ? 1 : 0)
  }

  /** The proposal of a body; rejects with the problem that the worker met, or `too-hard`. Jobs run in order. */
  run(source: ImportSource): Promise<Proposal> {
    return new Promise((resolve, reject) => {
      this.queue.push({ source, resolve, reject })
      this.next()
    })
  }

  private next(): void {
    if (this.current) return
    const job = this.queue.shift()
    if (!job) {
      this.worker?.unref()
      return
    }
    this.current = job
    if (this.worker) this.send(this.worker, job)
    else this.start()
  }

  /** The job's time runs from here, not from the start of the thread, which a busy machine can make slow. */
  private send(worker: Worker, job: Job): void {
    worker.ref()
    this.limit(this.limits.milliseconds, problem('too-hard'))
    worker.postMessage(job.source)
  }

  private limit(milliseconds: number, reason: Error): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.replace(reason), milliseconds)
  }

  private start(): void {
    const worker = new Worker(/* turbopackIgnore: true */ startCode(), {
      eval: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    })
    this.worker = worker
    this.limit(slowestStart, new Error('The extraction worker did not start.'))
    worker.on('message', (answer: WorkerAnswer) => {
      if (this.worker === worker) this.take(worker, answer)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (this.worker === worker) this.replace(outOfMemory ? problem('too-hard') : error)
    })
    worker.on('exit', () => {
      if (this.worker === worker) this.replace(new Error('The extraction worker ended.'))
    })
  }

  private take(worker: Worker, answer: WorkerAnswer): void {
    if ('ready' in answer) {
      if (this.current) this.send(worker, this.current)
    } else if ('proposal' in answer) this.finish((job) => job.resolve(answer.proposal))
    else if ('problem' in answer)
      this.finish((job) => job.reject(problem(answer.problem.code, answer.problem.extras)))
    else this.finish((job) => job.reject(new Error(answer.fault)))
  }

  private finish(settle: (job: Job) => void): void {
    const job = this.current
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.current = null
    if (job) settle(job)
    this.next()
  }

  /** Ends the thread and what it was working on; the next job gets a new one. */
  private replace(reason: Error): void {
    const worker = this.worker
    this.worker = null
    void worker?.terminate()
    this.finish((job) => job.reject(reason))
  }
}
