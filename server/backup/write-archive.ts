import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { appliedMigrations } from '@/prisma/migrate'
import type { SqlConnection } from '@/prisma/sql-connection'
import type { ArchiveEnd, ArchiveHead, ArchiveSummary } from './archive-format'
import { quoted, readTables, type Table } from './catalog'
import { chainHeads } from './chain-heads'

/** Rows that may hold files are fetched one by one, so that memory stays within the largest of them. */
const BATCH = 500
const BATCH_WITH_BYTES = 1

/**
 * Writes all tables, as they stand together at one moment, to a file (0600) that appears under its name when it is
 * complete. An older file of that name is replaced.
 */
export async function writeArchive(
  connection: SqlConnection,
  file: string,
  now: Date,
): Promise<ArchiveSummary> {
  const unfinished = `${file}.unfinished-${process.pid}`
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    await connection.execute('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const summary = await writeAll(connection, unfinished, now)
    await connection.execute('COMMIT')
    fs.renameSync(unfinished, file)
    return summary
  } catch (error) {
    await connection.execute('ROLLBACK').catch(() => undefined)
    fs.rmSync(unfinished, { force: true })
    throw error
  }
}

async function writeAll(connection: SqlConnection, file: string, now: Date): Promise<ArchiveSummary> {
  const output = fs.createWriteStream(file, { mode: 0o600, flush: true })
  const gzip = createGzip()
  gzip.pipe(output)
  output.on('error', (error) => gzip.destroy(error))
  const hash = createHash('sha256')
  const line = async (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    if (!gzip.write(text)) await once(gzip, 'drain')
  }

  const migration = (await appliedMigrations(connection)).at(-1) ?? ''
  const head: ArchiveHead = { plumbline: 'backup', format: 1, migration, createdAt: now.toISOString() }
  await line(head)
  const rows: Record<string, number> = {}
  for (const table of await readTables(connection)) {
    await line({ table: table.name, columns: table.columns.map((column) => column.name) })
    rows[table.name] = 0
    for await (const row of readRows(connection, table)) {
      await line(row)
      rows[table.name] = (rows[table.name] ?? 0) + 1
    }
  }
  const end: ArchiveEnd = { end: true, rows, sha256: hash.digest('hex') }
  gzip.end(`${JSON.stringify(end)}\n`)
  await finished(output)
  const heads = await chainHeads(connection)
  return { migration, rows: Object.values(rows).reduce((sum, count) => sum + count, 0), heads }
}

/** Every column as text: what PostgreSQL writes it reads back to the same value, in any type and either database. */
async function* readRows(connection: SqlConnection, table: Table): AsyncGenerator<unknown[]> {
  const columns = table.columns.map((column, at) => `${quoted(column.name)}::text AS c${at}`)
  const order = table.key.length > 0 ? ` ORDER BY ${table.key.map(quoted).join(', ')}` : ''
  const batch = table.columns.some((column) => column.type === 'bytea') ? BATCH_WITH_BYTES : BATCH
  await connection.execute(
    `DECLARE archived NO SCROLL CURSOR FOR SELECT ${columns.join(', ')} FROM ${quoted(table.name)}${order}`,
  )
  for (;;) {
    const rows = await connection.rows(`FETCH ${batch} FROM archived`)
    for (const row of rows) yield table.columns.map((_, at) => row[`c${at}`] ?? null)
    if (rows.length < batch) break
  }
  await connection.execute('CLOSE archived')
}
