import type { SqlConnection } from '@/prisma/sql-connection'

export interface Column {
  name: string
  /** As PostgreSQL writes it, such as `timestamp(3) with time zone`. */
  type: string
}

export interface Table {
  name: string
  columns: Column[]
  key: string[]
}

/**
 * The tables that a database really has, each after those that it refers to, without the migrator's own. Read from
 * the catalog, so that it also fits a database that an older version made.
 */
export async function readTables(connection: SqlConnection): Promise<Table[]> {
  const rows = await connection.rows(`
    SELECT c.relname::text AS "table", a.attname::text AS "column", format_type(a.atttypid, a.atttypmod) AS type,
      COALESCE(a.attnum = ANY (i.indkey), false) AS key
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relkind = 'r' AND n.nspname = current_schema() AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname, a.attnum`)
  const tables = new Map<string, Table>()
  for (const row of rows) {
    const name = String(row['table'])
    const table = tables.get(name) ?? { name, columns: [], key: [] }
    tables.set(name, table)
    table.columns.push({ name: String(row['column']), type: String(row['type']) })
    if (row['key'] === true) table.key.push(String(row['column']))
  }
  return inOrder([...tables.values()], await readReferences(connection))
}

async function readReferences(connection: SqlConnection): Promise<Map<string, string[]>> {
  const rows = await connection.rows(`
    SELECT f.relname::text AS "from", t.relname::text AS "to" FROM pg_constraint k
      JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      JOIN pg_namespace n ON n.oid = f.relnamespace
    WHERE k.contype = 'f' AND n.nspname = current_schema() AND f.oid <> t.oid`)
  const references = new Map<string, string[]>()
  for (const row of rows) {
    const from = String(row['from'])
    references.set(from, [...(references.get(from) ?? []), String(row['to'])])
  }
  return references
}

function inOrder(tables: Table[], references: Map<string, string[]>): Table[] {
  const ordered: Table[] = []
  let left = tables
  while (left.length > 0) {
    const waiting = new Set(left.map((table) => table.name))
    const ready = left.filter(
      (table) => !(references.get(table.name) ?? []).some((name) => waiting.has(name)),
    )
    if (ready.length === 0)
      throw new Error(`The tables ${[...waiting].join(', ')} refer to each other in a circle.`)
    ordered.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return ordered
}

/** A name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
