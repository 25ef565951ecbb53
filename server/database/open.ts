import { environment } from '../environment'
import type { Database } from './database'

const key = Symbol.for('plumbline.database')
/** Hot reloading and the separate bundles of routes load this file several times; the database is opened once. */
const shared = globalThis as { [key]?: Promise<Database> }

/** The database of this process, opened and migrated by the first who asks; a failed opening may be tried again. */
export function getDatabase(): Promise<Database> {
  return (shared[key] ??= openConfigured().catch((error: unknown) => {
    delete shared[key]
    throw error
  }))
}

/** Makes `getDatabase` answer this one (or none, so that it opens its own): for tests. */
export function setDatabase(database: Database | null): void {
  if (database) shared[key] = Promise.resolve(database)
  else delete shared[key]
}

/** Closes the database if it was ever opened. */
export async function closeDatabase(): Promise<void> {
  const opened = shared[key]
  delete shared[key]
  await opened?.then(
    (database) => database.close(),
    () => undefined,
  )
}

async function openConfigured(): Promise<Database> {
  const { databaseUrl, databaseDirectUrl, dataDir } = environment()
  if (databaseUrl) {
    const { openPostgres } = await import('./postgres')
    return openPostgres(databaseUrl, databaseDirectUrl ?? databaseUrl)
  }
  const { openEmbedded } = await import('./embedded')
  return openEmbedded(dataDir)
}
