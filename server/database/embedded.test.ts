import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { createClient } from '@/prisma/client'
import { Child } from '../testing/run-child'
import { temporaryFolder } from '../testing/temporary-folder'
import { engineConfig, openEmbedded } from './embedded'

const at = new Date('2026-03-01T00:00:00Z')

it('writes each acknowledged row through to the disk', { timeout: 120_000 }, async () => {
  const database = await openEmbedded(temporaryFolder())
  const synced = vi.spyOn(fs, 'fsyncSync')
  for (let n = 0; n < 20; n++)
    await database.prisma.user.create({ data: { id: `u${n}`, name: 'x', createdAt: at } })
  expect(synced.mock.calls.length).toBeGreaterThanOrEqual(20)
  synced.mockRestore()
  const [setting] = await database.prisma.$queryRaw<{ fsync: string; method: string }[]>`
    SELECT current_setting('fsync') AS fsync, current_setting('wal_sync_method') AS method`
  expect(setting).toEqual({ fsync: 'on', method: 'fsync' })
  await database.close()
})

it('understands queries that bring their own type parsers, as those of Prisma do', async () => {
  const engine = new PGlite()
  const pool = new pg.Pool({ ...engineConfig(engine), max: 1 })
  const client = createClient(pool, () => undefined)
  expect(await client.$queryRaw`SELECT ${'ä'}::text AS text, 2::int AS number`).toEqual([
    { text: 'ä', number: 2 },
  ])
  await client.$disconnect()
  await pool.end()
  await engine.close()
})

it('refuses a directory that another process has open', async () => {
  const directory = temporaryFolder()
  const holder = new Child('hold-directory.ts', [directory])
  await holder.says('held')
  await expect(openEmbedded(directory)).rejects.toThrow(directory)
  expect(fs.existsSync(path.join(directory, 'database'))).toBe(false)
  await holder.end()
})

it(
  'opens at once after kill -9 at any moment, with every acknowledged row and no half transaction',
  { timeout: 120_000 },
  async () => {
    const directory = temporaryFolder()
    const acknowledged: string[] = []
    for (let round = 0; round < 4; round++) {
      const writer = new Child('write-for-ever.ts', [directory, String(round)])
      await writer.says('wrote')
      await new Promise((resolve) => setTimeout(resolve, 100 + round * 130))
      await writer.end('SIGKILL')
      acknowledged.push(
        ...writer.lines.filter((line) => line.startsWith('wrote ')).map((line) => line.slice(6)),
      )
    }
    const database = await openEmbedded(directory)
    const kept = new Set((await database.prisma.user.findMany({ select: { id: true } })).map(({ id }) => id))
    await database.close()
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    expect([...kept].filter((id) => id.endsWith('pair-a') && !kept.has(`${id.slice(0, -1)}b`))).toEqual([])
  },
)

it('opens after kill -9 while it was being made', { timeout: 120_000 }, async () => {
  const directory = temporaryFolder()
  for (const wait of [300, 700, 1100, 1600]) {
    const first = new Child('write-for-ever.ts', [directory])
    await new Promise((resolve) => setTimeout(resolve, wait))
    await first.end('SIGKILL')
  }
  const database = await openEmbedded(directory)
  expect(await database.prisma.team.count()).toBe(0)
  await database.close()
})
