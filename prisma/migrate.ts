import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { SqlConnection } from './sql-connection'

/** The database and this version of Plumbline do not fit. The message says in a sentence what to do. */
export class MigrationProblem extends Error {
  override name = 'MigrationProblem'
}

export interface Migration {
  name: string
  sql: string
  checksum: string
}

export interface MigrateOptions {
  migrations?: Migration[]
  /** Called once before the first change to a database that other migrations made earlier. */
  beforeChange?: (next: Migration) => Promise<void>
}

/** The same table, columns and checksums as Prisma's own migrator, which then finds nothing left to do. */
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

const defaultFolder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations')

/** The migrations of a folder in the order in which they apply. */
export function readMigrations(folder = defaultFolder): Migration[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The names of the migrations that a database has, oldest first; none when it was never migrated. */
export async function appliedMigrations(connection: SqlConnection): Promise<string[]> {
  const [there] = await connection.rows(`SELECT to_regclass('"_prisma_migrations"')::text AS name`)
  if (!there?.['name']) return []
  const rows = await history(connection)
  return rows.map((row) => row.name)
}

/**
 * Brings a database up to date and returns the names of what was applied; each migration is one transaction.
 * Throws `MigrationProblem` when the database is newer than this version, or was migrated by other files. On a
 * shared database the caller holds a lock meanwhile.
 */
export async function migrate(connection: SqlConnection, options: MigrateOptions = {}): Promise<string[]> {
  const wanted = options.migrations ?? readMigrations()
  await connection.execute(historyTable)
  const done = await history(connection)
  refuseOther(done, wanted)
  const names = new Set(done.map((row) => row.name))
  const pending = wanted.filter((migration) => !names.has(migration.name))
  const [first] = pending
  if (first && done.length > 0) await options.beforeChange?.(first)
  for (const migration of pending) await apply(connection, migration)
  return pending.map((migration) => migration.name)
}

interface Applied {
  name: string
  checksum: string
  finished: boolean
}

async function history(connection: SqlConnection): Promise<Applied[]> {
  const rows = await connection.rows(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map((row) => ({
    name: String(row['migration_name']),
    checksum: String(row['checksum']),
    finished: row['finished'] === true,
  }))
}

function refuseOther(done: Applied[], wanted: Migration[]) {
  const files = new Map(wanted.map((migration) => [migration.name, migration]))
  for (const row of done) {
    const file = files.get(row.name)
    if (!file)
      throw new MigrationProblem(
        `The database holds the migration ${row.name}, which this version of Plumbline does not know. Start the newer version, or restore a backup made by this one.`,
      )
    if (!row.finished)
      throw new MigrationProblem(
        `The migration ${row.name} was left unfinished by another tool. Restore a backup.`,
      )
    if (file.checksum !== row.checksum)
      throw new MigrationProblem(
        `The file of the migration ${row.name} is not the one that made this database. Restore the original file.`,
      )
  }
}

async function apply(connection: SqlConnection, { name, sql, checksum }: Migration) {
  const quoted = name.replaceAll("'", "''")
  try {
    await connection.execute(
      `BEGIN;\n${sql}\n;INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('${randomUUID()}', '${checksum}', '${quoted}', now(), 1);\nCOMMIT;`,
    )
  } catch (error) {
    await connection.execute('ROLLBACK').catch(() => undefined)
    throw new MigrationProblem(
      `The migration ${name} failed and was rolled back: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
