import { describe, expect, it } from 'vitest'
import { databaseKinds, useDatabase } from '../testing/database'
import { isUniqueViolation } from './errors'
import { getDatabase } from './open'
import { transaction } from './transaction'
import { wake } from './wake'

const at = new Date('2026-03-01T10:20:30.456Z')

describe.each(databaseKinds)('a transaction on %s', (kind) => {
  const database = useDatabase(kind)

  it('stores all of its work, and gives times back as they were', async () => {
    await transaction((tx) =>
      tx.user.create({ data: { id: 'u1', name: 'Ada', email: 'ada@example.org', createdAt: at } }),
    )
    const found = await database().prisma.user.findUniqueOrThrow({ where: { id: 'u1' } })
    expect(found.createdAt).toEqual(at)
    const [raw] = await database().prisma.$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM "createdAt")::float AS seconds FROM "User" WHERE id = 'u1'`
    expect(raw?.seconds).toBe(at.getTime() / 1000)
  })

  it('stores nothing when its work fails', async () => {
    const failing = transaction(async (tx) => {
      await tx.user.create({ data: { id: 'u2', name: 'Bo', createdAt: at } })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await database().prisma.user.findUnique({ where: { id: 'u2' } })).toBeNull()
  })

  it('says which unique index refused', async () => {
    const again = transaction((tx) =>
      tx.user.create({ data: { id: 'u3', name: 'Ada', email: 'ada@example.org', createdAt: at } }),
    )
    const error: unknown = await again.catch((caught: unknown) => caught)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(error, 'User_email_key')).toBe(true)
    expect(isUniqueViolation(error, 'User_pkey')).toBe(false)
    const raw: unknown = await database().prisma
      .$executeRaw`INSERT INTO "User" (id, name, "createdAt") VALUES ('u1', 'x', now())`.catch(
      (caught: unknown) => caught,
    )
    expect(isUniqueViolation(raw, 'User_pkey')).toBe(true)
  })

  it('refuses at once a query that does not go through it', async () => {
    const mistaken = transaction(async () => database().prisma.user.count())
    await expect(mistaken).rejects.toThrow('use only `tx`')
    const nested = transaction(async () => transaction(async (tx) => tx.user.count()))
    await expect(nested).rejects.toThrow('use only `tx`')
    expect(await database().prisma.user.count()).toBeGreaterThan(0)
  })

  it('lets work that was begun inside read after it', async () => {
    let later: Promise<number> | undefined
    await transaction(async (tx) => {
      await tx.user.count()
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => database().prisma.user.count())
    })
    expect(await later).toBeGreaterThan(0)
  })

  it('runs again when two deadlock, so that both are stored', async () => {
    await database().prisma.team.createMany({
      data: ['t1', 't2'].map((id) => ({
        id,
        name: id,
        quorum: 0,
        mode: 'blind',
        fourEyes: false,
        createdAt: at,
      })),
    })
    const both = (first: string, second: string) =>
      transaction(async (tx) => {
        for (const id of [first, second]) {
          await tx.team.update({ where: { id }, data: { quorum: { increment: 1 } } })
          if (kind === 'postgres') await new Promise((resolve) => setTimeout(resolve, 150))
        }
      })
    await Promise.all([both('t1', 't2'), both('t2', 't1'), both('t1', 't2')])
    const teams = await database().prisma.team.findMany({ select: { quorum: true } })
    expect(teams).toEqual([{ quorum: 3 }, { quorum: 3 }])
  })

  it('wakes listeners once it is committed, and not when it is rolled back', async () => {
    const heard: string[] = []
    const stop = database().listen((message) => heard.push(message))
    await transaction((tx) => wake(tx, 'undone').then(() => Promise.reject(new Error('no')))).catch(
      () => undefined,
    )
    await transaction((tx) => wake(tx, 'team-1'))
    await expect.poll(() => heard).toEqual(['team-1'])
    stop()
  })

  it('is on the database that getDatabase answers', async () => {
    expect(await getDatabase()).toBe(database())
  })
})
