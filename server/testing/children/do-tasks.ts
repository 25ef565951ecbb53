import { problem } from '@/domain/problem'
import { answerTasks } from '@/server/work/answer-tasks'

/** What the thread of the tests can be asked to do. */
export type TestTask =
  | { echo: string }
  | { refuse: string }
  | { fail: string }
  | { keep: 'heap' | 'bytes' }
  | { end: number }
  | 'loop'
  | 'recurse'

function endless(depth: number): number {
  return 1 + endless(depth + 1)
}

function work(task: TestTask): string | Promise<string> {
  if (task === 'recurse') return String(endless(0))
  if (task === 'loop') for (;;);
  if ('echo' in task) return task.echo
  if ('refuse' in task) throw problem('too-large', task.refuse)
  if ('fail' in task) throw new Error(task.fail)
  if ('end' in task) return process.exit(task.end)
  return keep(task.keep)
}

/** Takes more and more memory, with a pause after each piece. */
async function keep(where: 'heap' | 'bytes'): Promise<string> {
  const kept: unknown[] = []
  for (;;) {
    kept.push(where === 'bytes' ? Buffer.alloc(16_000_000, 1) : Array.from({ length: 200_000 }, () => ({})))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

answerTasks(work)
