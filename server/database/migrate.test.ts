import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  appliedMigrations,
  migrate,
  MigrationProblem,
  readMigrations,
  type Migration,
} from '@/prisma/migrate'
import { databaseKinds, useDatabase } from '../testing/database'

const ours = readMigrations()
const next = migration(
  '99990101000000_next',
  'CREATE TABLE "Next" (id TEXT PRIMARY KEY); CREATE INDEX n ON "Next" (id);',
)

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

describe.each(databaseKinds)('migrating on %s', (kind) => {
  const database = useDatabase(kind)

  it('does nothing to a database that has every migration', async () => {
    const before: string[] = []
    const applied = await database().connect((connection) =>
      migrate(connection, { beforeChange: async ({ name }) => void before.push(name) }),
    )
    expect(applied).toEqual([])
    expect(before).toEqual([])
    expect(await database().connect(appliedMigrations)).toEqual(ours.map(({ name }) => name))
  })

  it('takes nothing half: a migration that fails leaves the database as it was', async () => {
    const broken = migration('99990101000000_broken', 'CREATE TABLE "Half" (id TEXT); SELECT 1 / 0;')
    const failing = database().connect((connection) => migrate(connection, { migrations: [...ours, broken] }))
    await expect(failing).rejects.toThrow(
      '99990101000000_broken failed and was rolled back: division by zero',
    )
    const [half] = await database().prisma.$queryRaw<
      { name: string | null }[]
    >`SELECT to_regclass('"Half"')::text AS name`
    expect(half?.name).toBeNull()
    expect(await database().connect(appliedMigrations)).toEqual(ours.map(({ name }) => name))
  })

  it('asks for a backup before it changes what was there', async () => {
    const before: string[] = []
    const applied = await database().connect((connection) =>
      migrate(connection, {
        migrations: [...ours, next],
        beforeChange: async ({ name }) => {
          before.push(name, ...(await appliedMigrations(connection)).slice(-1))
        },
      }),
    )
    expect(applied).toEqual([next.name])
    expect(before).toEqual([next.name, ours.at(-1)?.name])
  })

  it('refuses a database that a newer version migrated, and files that are not those it was made with', async () => {
    const older = database().connect((connection) => migrate(connection))
    await expect(older).rejects.toThrow(MigrationProblem)
    await expect(older).rejects.toThrow(`${next.name}, which this version of Plumbline does not know`)
    const edited = { ...next, checksum: '0' }
    const other = database().connect((connection) => migrate(connection, { migrations: [...ours, edited] }))
    await expect(other).rejects.toThrow(`The file of the migration ${next.name} is not the one`)
  })
})
