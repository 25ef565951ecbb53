import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { problem, type ProblemCode, type ProblemExtras } from '@/domain/problem'

/** What the thread says: once that it is there, then for each task what came of it, as plain data. */
export type ThreadAnswer<Result> =
  | { ready: true }
  | { result: Result }
  | { problem: { code: ProblemCode; extras: ProblemExtras } }
  | { fault: string }

/** What one task may take. */
export interface TaskLimits {
  milliseconds: number
  /** Of the thread's heap. */
  megabytes: number
  /**
   * How much the whole process may grow under a task, in MB, for tasks whose bytes stand outside of the heap, where no
   * limit of the engine holds. Other requests grow it too, so it is far above what any task needs.
   */
  growth?: number
}

interface Job<Task, Result> {
  task: Task
  resolve: (result: Result) => void
  reject: (error: Error) => void
}

const growthEveryMs = 50
/** Compiling the thread's source takes about a second; this only ends a wait that would never end. */
const slowestStart = 60_000

/**
 * The script that starts the thread from its TypeScript source, in the app's bundle as well as outside of it. Node 20
 * does not carry `--import tsx` into a worker, so the loader is registered in the thread itself.
 */
function startCode(source: string): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), source)
  const address = JSON.stringify(pathToFileURL(file).href)
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${address}) })`
}

/**
 * One thread that does one task after the other, for what a text or a file can make long (DESIGN §3). It is started at
 * the first task, kept warm for the next, replaced after it ran out of time or memory, and never keeps the process
 * alive while idle.
 */
export class WarmThread<Task, Result> {
  private worker: Worker | null = null
  private isReady = false
  private readonly queue: Job<Task, Result>[] = []
  private current: Job<Task, Result> | null = null
  private timer: NodeJS.Timeout | null = null
  private watch: NodeJS.Timeout | null = null

  /** `source` is the thread's TypeScript file, from the root of the project; it calls `answerTasks`. */
  constructor(
    private readonly source: string,
    private readonly limits: TaskLimits,
  ) {}

  /** How many tasks are at work or wait for it. */
  get waiting(): number {
    return this.queue.length + (this.current ? 1 : 0)
  }

  /**
   * What came of a task; rejects with the problem that the thread met, with `too-hard` where time or memory ran out,
   * and with an error where the thread failed. Tasks are done in order.
   */
  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.queue.push({ task, resolve, reject })
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
    if (!this.worker) this.start()
    else if (this.isReady) this.send(this.worker, job)
  }

  /** Starts the thread ahead of a task that is expected soon, as starting takes longer than most tasks. */
  warm(): void {
    if (!this.worker) this.start()
  }

  /** The task's time runs from here, not from the start of the thread, which a busy machine can make slow. */
  private send(worker: Worker, job: Job<Task, Result>): void {
    worker.ref()
    this.limit(this.limits.milliseconds, problem('too-hard'))
    this.watchGrowth()
    worker.postMessage(job.task)
  }

  private limit(milliseconds: number, reason: Error): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.replace(reason), milliseconds)
  }

  private watchGrowth(): void {
    if (this.limits.growth === undefined) return
    const most = process.memoryUsage.rss() + this.limits.growth * 1024 * 1024
    this.watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) this.replace(problem('too-hard'))
    }, growthEveryMs)
  }

  private start(): void {
    const worker = new Worker(/* turbopackIgnore: true */ startCode(this.source), {
      eval: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    })
    this.worker = worker
    this.isReady = false
    this.limit(slowestStart, new Error(`The thread of ${this.source} did not start.`))
    worker.on('message', (answer: ThreadAnswer<Result>) => {
      if (this.worker === worker) this.take(worker, answer)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (this.worker === worker) this.replace(outOfMemory ? problem('too-hard') : error)
    })
    worker.on('exit', () => {
      if (this.worker === worker) this.replace(new Error(`The thread of ${this.source} ended.`))
    })
  }

  private take(worker: Worker, answer: ThreadAnswer<Result>): void {
    if ('ready' in answer) {
      this.isReady = true
      if (this.current) this.send(worker, this.current)
      else {
        if (this.timer) clearTimeout(this.timer)
        worker.unref()
      }
    } else if ('result' in answer) this.finish((job) => job.resolve(answer.result))
    else if ('problem' in answer)
      this.finish((job) => job.reject(problem(answer.problem.code, answer.problem.extras)))
    else this.finish((job) => job.reject(new Error(answer.fault)))
  }

  private finish(settle: (job: Job<Task, Result>) => void): void {
    const job = this.current
    if (this.timer) clearTimeout(this.timer)
    if (this.watch) clearInterval(this.watch)
    this.timer = null
    this.watch = null
    this.current = null
    if (job) settle(job)
    this.next()
  }

  /** Ends the thread and what it was working on; the next task gets a new one. */
  private replace(reason: Error): void {
    const worker = this.worker
    this.worker = null
    void worker?.terminate()
    this.finish((job) => job.reject(reason))
  }
}
