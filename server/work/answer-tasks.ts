import { parentPort } from 'node:worker_threads'
import { isProblem } from '@/domain/problem'
import type { ThreadAnswer } from './warm-thread'

/**
 * The other side of a `WarmThread`: called once in the thread's file, it says that the thread is there and then answers
 * each task with what came of it, problems and faults as plain data.
 */
export function answerTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  const say = (answer: ThreadAnswer<Result>) => parentPort?.postMessage(answer)
  parentPort?.on('message', (task: Task) => {
    void answerTo(work, task).then(say)
  })
  say({ ready: true })
}

async function answerTo<Task, Result>(
  work: (task: Task) => Result | Promise<Result>,
  task: Task,
): Promise<ThreadAnswer<Result>> {
  try {
    return { result: await work(task) }
  } catch (error) {
    if (isProblem(error)) return { problem: { code: error.code, extras: error.extras } }
    // A stack that overflowed is the input's doing, like a heap that did.
    if (error instanceof RangeError) return { problem: { code: 'too-hard', extras: {} } }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
