import fs from 'node:fs'
import path from 'node:path'
import type { SqlConnection } from '@/prisma/sql-connection'
import { writeArchive } from './write-archive'

const KEPT = 5

/**
 * Archives a database before a migration changes it, into the `backups` folder of the data directory, where the five
 * newest are kept.
 */
export async function backupBefore(
  migration: string,
  dataDir: string,
  connection: SqlConnection,
): Promise<string> {
  const folder = path.join(/* turbopackIgnore: true */ dataDir, 'backups')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const now = new Date()
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 17)
  const file = path.join(folder, `${stamp}-before-${migration}.backup`)
  await writeArchive(connection, file, now)
  const old = fs.readdirSync(folder).filter((name) => /^\d{17}-before-.*\.backup$/.test(name))
  for (const name of old.sort().slice(0, -KEPT)) fs.rmSync(path.join(folder, name))
  return file
}
