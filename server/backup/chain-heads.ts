import type { SqlConnection } from '@/prisma/sql-connection'
import type { ArchiveSummary } from './archive-format'

/** The last event of each chain, oldest chain id first; none in a database from before the chains. */
export async function chainHeads(connection: SqlConnection): Promise<ArchiveSummary['heads']> {
  const [there] = await connection.rows(`SELECT to_regclass('"Chain"')::text AS name`)
  if (!there?.['name']) return []
  const rows = await connection.rows('SELECT id, seq, hash FROM "Chain" ORDER BY id')
  return rows.map((row) => ({ chain: String(row['id']), seq: Number(row['seq']), hash: String(row['hash']) }))
}
