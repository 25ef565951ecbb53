import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { databaseKinds, useDatabase } from '@/server/testing/database'
import { enqueue } from './enqueue'
import { JobRunner, lockMs, type JobKind } from './runner'

const soon = { timeout: 10_000, interval: 20 }

describe.each(databaseKinds)('jobs on %s', (kind) => {
  const database = useDatabase(kind)
  const runner = (kinds: Record<string, JobKind>, clock?: () => Date) => {
    const made = new JobRunner(database(), kinds, clock)
    onTestFinished(() => made.stop())
    return made
  }

  it('are each done once by two runners, and none at the same time by both', async () => {
    const done: number[] = []
    const under = new Set<number>()
    let overlaps = 0
    const count: JobKind = {
      attempts: 1,
      run: async (_, payload) => {
        const n = Number((payload as { n: number }).n)
        if (under.has(n)) overlaps += 1
        under.add(n)
        await sleep(5)
        under.delete(n)
        done.push(n)
      },
    }
    const runners = [runner({ count }), runner({ count })]
    for (let n = 0; n < 60; n++)
      await database().transaction((tx) => enqueue(tx, { kind: 'count', payload: { n } }))
    await expect.poll(() => database().prisma.job.count(), soon).toBe(0)
    await Promise.all(runners.map((one) => one.stop()))
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
    expect(overlaps).toBe(0)
  })

  it('wait once for a key, and what comes while one runs is done after it', async () => {
    const hold: { go?: () => void } = {}
    let runs = 0
    const keyed: JobKind = {
      attempts: 1,
      run: async () => {
        runs += 1
        if (runs === 1) await new Promise<void>((resolve) => (hold.go = resolve))
      },
    }
    const add = () => database().transaction((tx) => enqueue(tx, { kind: 'keyed', key: 'k', payload: {} }))
    await add()
    await add()
    runner({ keyed })
    await expect.poll(() => runs, soon).toBe(1)
    await add()
    await add()
    hold.go?.()
    await expect.poll(() => database().prisma.job.count({ where: { kind: 'keyed' } }), soon).toBe(0)
    expect(runs).toBe(2)
  })

  it('are tried again later after a failure, and given up in the end', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    let tries = 0
    let gaveUp = 0
    const failing: JobKind = {
      attempts: 3,
      delay: (failures) => failures * 60_000,
      run: async () => {
        tries += 1
        throw new Error('no luck')
      },
      gaveUp: async () => void (gaveUp += 1),
    }
    await database().transaction((tx) => enqueue(tx, { kind: 'failing', payload: {}, runAt: now }))
    const one = runner({ failing }, () => now)
    const job = () => database().prisma.job.findFirstOrThrow({ where: { kind: 'failing' } })
    await expect.poll(async () => (await job()).lastError, soon).toBe('no luck')
    one.look()
    await sleep(100)
    expect(tries).toBe(1)
    expect((await job()).runAt).toEqual(new Date('2026-01-01T00:01:00Z'))
    for (const minute of [1, 3]) {
      now = new Date(Date.UTC(2026, 0, 1, 0, minute))
      one.look()
      await expect.poll(() => tries, soon).toBe(minute === 1 ? 2 : 3)
      await expect.poll(async () => (await job()).lockedUntil, soon).toBeNull()
    }
    await expect.poll(() => gaveUp, soon).toBe(1)
    expect((await job()).failedAt).toEqual(now)
  })

  it('of a process that died are taken over when their lock has run out', async () => {
    const done: string[] = []
    const orphan: JobKind = { attempts: 5, run: async () => void done.push('done') }
    const now = new Date()
    await database().transaction((tx) => enqueue(tx, { kind: 'orphan', payload: {} }))
    await database().prisma.job.updateMany({
      where: { kind: 'orphan' },
      data: { lockedUntil: new Date(now.getTime() + lockMs) },
    })
    let clock = now
    const one = runner({ orphan }, () => clock)
    await sleep(200)
    expect(done).toEqual([])
    clock = new Date(now.getTime() + lockMs + 1)
    one.look()
    await expect.poll(() => done, soon).toEqual(['done'])
  })
})
