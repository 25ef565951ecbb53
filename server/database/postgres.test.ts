import { describe, expect, it, onTestFinished } from 'vitest'
import { Problem } from '@/domain/problem'
import { databaseKinds, freshPostgres, useDatabase } from '../testing/database'
import type { Database } from './database'
import { isUnavailable } from './errors'
import { openPostgres } from './postgres'
import { wake } from './wake'

/** Ends the other connections of this database, as a restart of the server does. */
async function cutConnections({ prisma }: Database, application: string): Promise<void> {
  await prisma.$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = ${application} AND pid <> pg_backend_pid()`
}

describe.skipIf(!databaseKinds.includes('postgres'))('a PostgreSQL', () => {
  const database = useDatabase('postgres')

  it('is migrated once by two processes that start at the same time', async () => {
    const { url, drop } = await freshPostgres()
    const both = await Promise.all([openPostgres(url, url), openPostgres(url, url)])
    onTestFinished(async () => {
      await Promise.all(both.map((one) => one.close()))
      await drop()
    })
    for (const one of both) expect(await one.prisma.user.count()).toBe(0)
  })

  it('wakes listeners of another process, and again after the connection was lost, saying that some may be missed', async () => {
    const heard: string[] = []
    const stop = database().listen((message) => heard.push(message))
    await cutConnections(database(), 'plumbline listener')
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([''])
    await database().transaction((tx) => wake(tx, 'team-1'))
    await expect.poll(() => heard).toEqual(['', 'team-1'])
    stop()
  })

  it('that goes away in the middle of a transaction makes it the problem `unavailable`, and is used again after', async () => {
    const { prisma } = database()
    const other = await openSecond(database())
    const cut = database().transaction(async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      await other.prisma.$queryRaw`SELECT pg_terminate_backend(${own?.pid ?? 0}::int)::text`
      await tx.user.count()
    })
    const error: unknown = await cut.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(Problem)
    expect(error).toMatchObject({ code: 'unavailable', status: 503 })
    expect(await prisma.user.count()).toBe(0)
    await other.close()
  })

  it('that is not there is told from a mistake of ours', async () => {
    const away = await openSecond(database())
    await away.close()
    const closed: unknown = await away.prisma.user.count().catch((caught: unknown) => caught)
    expect(isUnavailable(closed)).toBe(true)
    const wrong: unknown = await database().prisma.$queryRaw`SELECT nothing`.catch(
      (caught: unknown) => caught,
    )
    expect(isUnavailable(wrong)).toBe(false)
  })
})

/** Another process's view of the same database. */
async function openSecond({ prisma }: Database): Promise<Database> {
  const [row] = await prisma.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`
  const address = new URL(process.env.DATABASE_URL_TEST ?? '')
  address.pathname = `/${row?.name}`
  return openPostgres(address.href, address.href)
}
