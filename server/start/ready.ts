import { appliedMigrations, readMigrations } from '@/prisma/migrate'
import { getDatabase } from '../database/open'
import { isShuttingDown } from './shutdown'

const wanted = readMigrations().at(-1)?.name
const PATIENCE_MS = 4000

/** Whether requests can be served: the database answers within four seconds and has every migration of this version. */
export async function isReady(): Promise<boolean> {
  if (isShuttingDown()) return false
  const patience = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref())
  return Promise.race([patience, hasEveryMigration().catch(() => false)])
}

async function hasEveryMigration(): Promise<boolean> {
  const database = await getDatabase()
  const applied = await database.connect((connection) => appliedMigrations(connection))
  return wanted === undefined || applied.includes(wanted)
}
