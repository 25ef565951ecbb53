import { migrate, readMigrations, type Migration } from '@/prisma/migrate'
import type { SqlConnection } from '@/prisma/sql-connection'
import { ArchiveProblem, type ArchiveSummary } from './archive-format'
import { quoted, readTables, type Table } from './catalog'
import { chainHeads } from './chain-heads'
import { readArchive, type ArchivedTable } from './read-archive'

/** About how much text goes to the database at once. */
const BATCH_LENGTH = 4_000_000

/**
 * Fills an empty database from an archive, all or nothing: its tables are made anew as they were when the archive was
 * written, filled, and then brought up to date. Throws `ArchiveProblem` when the database is not empty.
 */
export async function restoreArchive(
  connection: SqlConnection,
  file: string,
  migrations = readMigrations(),
): Promise<ArchiveSummary> {
  await connection.execute('BEGIN')
  try {
    await refuseFull(connection)
    const summary = await fill(connection, file, migrations)
    await connection.execute('COMMIT')
    return summary
  } catch (error) {
    await connection.execute('ROLLBACK')
    throw error
  }
}

async function refuseFull(connection: SqlConnection) {
  for (const table of await readTables(connection)) {
    const [row] = await connection.rows(`SELECT 1 FROM ${quoted(table.name)} LIMIT 1`)
    if (row)
      throw new ArchiveProblem(
        `The database is not empty (there are rows in ${table.name}). Restore into a new DATA_DIR or an empty PostgreSQL database.`,
      )
  }
}

async function fill(
  connection: SqlConnection,
  file: string,
  migrations: Migration[],
): Promise<ArchiveSummary> {
  let tables: Table[] = []
  let into: Table | null = null
  let migration = ''
  let rows = 0
  let batch: (string | null)[][] = []
  let length = 0
  const flush = async () => {
    if (into && batch.length > 0) await insert(connection, into, batch)
    batch = []
    length = 0
  }
  await readArchive(file, {
    head: async (head) => {
      migration = head.migration
      await recreate(connection, head.migration, migrations)
      tables = await readTables(connection)
    },
    table: async (archived) => {
      await flush()
      into = match(tables, archived)
    },
    row: async (row) => {
      rows += 1
      batch.push(row)
      length += row.reduce((sum, value) => sum + (value?.length ?? 0), 0)
      if (length > BATCH_LENGTH) await flush()
    },
  })
  await flush()
  await migrate(nested(connection), { migrations })
  return { migration, rows, heads: await chainHeads(connection) }
}

/** Drops the empty tables and makes those of the archive's day. */
async function recreate(connection: SqlConnection, last: string, migrations: Migration[]) {
  const upTo = migrations.findIndex((migration) => migration.name === last)
  if (upTo < 0)
    throw new ArchiveProblem(
      `The backup was made by a newer version of Plumbline (migration ${last}). Restore it with that one.`,
    )
  for (const table of (await readTables(connection)).reverse())
    await connection.execute(`DROP TABLE ${quoted(table.name)}`)
  await connection.execute('DROP TABLE IF EXISTS "_prisma_migrations"')
  await migrate(nested(connection), { migrations: migrations.slice(0, upTo + 1) })
}

/** The migrator's own transactions become part of this one. */
function nested(connection: SqlConnection): SqlConnection {
  return {
    ...connection,
    execute: async (sql) => {
      if (sql !== 'ROLLBACK') await connection.execute(sql.replace(/^BEGIN;\n/, '').replace(/\nCOMMIT;$/, ''))
    },
  }
}

function match(tables: Table[], archived: ArchivedTable): Table {
  const table = tables.find((one) => one.name === archived.table)
  const columns = archived.columns.map((name) => table?.columns.find((column) => column.name === name))
  if (!table || columns.length !== table.columns.length || columns.includes(undefined))
    throw new ArchiveProblem(
      `The backup's table ${archived.table} does not fit its migration. Nothing was restored.`,
    )
  return { ...table, columns: columns.filter((column) => column !== undefined) }
}

async function insert(connection: SqlConnection, table: Table, rows: (string | null)[][]) {
  const names = table.columns.map((column) => quoted(column.name)).join(', ')
  const values = table.columns.map((column, at) => `(r->>${at})::${column.type}`).join(', ')
  await connection.rows(
    `INSERT INTO ${quoted(table.name)} (${names}) SELECT ${values} FROM jsonb_array_elements($1::jsonb) AS r`,
    [JSON.stringify(rows)],
  )
}
