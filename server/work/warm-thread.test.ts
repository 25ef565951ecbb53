import { afterEach, describe, expect, it } from 'vitest'
import { isProblem } from '@/domain/problem'
import type { TestTask } from '@/server/testing/children/do-tasks'
import { WarmThread, type TaskLimits } from './warm-thread'

const plenty: TaskLimits = { milliseconds: 20_000, megabytes: 256 }
const threadWith = (limits: Partial<TaskLimits> = {}) =>
  new WarmThread<TestTask, string>('server/testing/children/do-tasks.ts', { ...plenty, ...limits })

async function faultOf(work: Promise<unknown>): Promise<Error> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (fault instanceof Error) return fault
  throw new Error('Nothing went wrong.')
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const fault = await faultOf(work)
  return isProblem(fault) ? fault.code : fault.message
}

describe('WarmThread', () => {
  let thread = threadWith()
  afterEach(() => expect(thread.waiting).toBe(0))

  it('does its tasks in order and counts those that wait', async () => {
    thread = threadWith()
    const done: string[] = []
    const all = ['a', 'b', 'c'].map((echo) => thread.run({ echo }).then((answer) => done.push(answer)))
    expect(thread.waiting).toBe(3)
    await Promise.all(all)
    expect(done).toEqual(['a', 'b', 'c'])
  })

  it('may be started ahead, and does each task once all the same', async () => {
    thread = threadWith()
    thread.warm()
    thread.warm()
    const early = thread.run({ echo: 'early' })
    expect(await early).toBe('early')
    thread.warm()
    expect(await Promise.all([thread.run({ echo: 'a' }), thread.run({ echo: 'b' })])).toEqual(['a', 'b'])
  })

  it('hands over problems with their sentence, and faults, and goes on', async () => {
    thread = threadWith()
    const [refused, failed, echoed] = [
      faultOf(thread.run({ refuse: 'It is as long as a week.' })),
      faultOf(thread.run({ fail: 'The wheel came off' })),
      thread.run({ echo: 'still here' }),
    ]
    const problem = await refused
    expect(isProblem(problem) && [problem.code, problem.extras.detail]).toEqual([
      'too-large',
      'It is as long as a week.',
    ])
    expect(isProblem(await failed)).toBe(false)
    expect((await failed).message).toContain('The wheel came off')
    expect(await echoed).toBe('still here')
  })

  it('calls a stack that overflowed too hard', async () => {
    thread = threadWith()
    expect(await codeOf(thread.run('recurse'))).toBe('too-hard')
  })

  it.each<[string, Partial<TaskLimits>, TestTask]>([
    ['time', { milliseconds: 300 }, 'loop'],
    ['heap', { megabytes: 32 }, { keep: 'heap' }],
    ['bytes outside of the heap', { growth: 250 }, { keep: 'bytes' }],
  ])('ends a task that takes too much %s, and does the next in a new thread', async (_, limits, task) => {
    thread = threadWith(limits)
    const started = performance.now()
    const answers = [codeOf(thread.run(task)), thread.run({ echo: 'next' })] as const
    expect(await answers[0]).toBe('too-hard')
    expect(performance.now() - started).toBeLessThan(plenty.milliseconds)
    expect(await answers[1]).toBe('next')
  })

  it('says so when the thread ended under a task', async () => {
    thread = threadWith()
    expect(await codeOf(thread.run({ end: 3 }))).toBe(
      'The thread of server/testing/children/do-tasks.ts ended.',
    )
    expect(await thread.run({ echo: 'again' })).toBe('again')
  })
})
