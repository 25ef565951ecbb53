import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { migrate } from '@/prisma/migrate'
import { backupBefore } from '../backup/backup-before'
import { createTransactionalClient } from './client'
import type { Database } from './database'
import { DurableFiles, durableParameters } from './durable-files'
import { lockDirectory } from './lock'
import { WakeBus, wakeChannel } from './wake'

/**
 * Opens the embedded database of a data directory, making and migrating it where needed, and holds the directory
 * until it is closed or the process ends. Throws `DirectoryInUse` or `MigrationProblem`, with a sentence.
 */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const lock = await lockDirectory(dataDir)
  try {
    const folder = path.join(/* turbopackIgnore: true */ dataDir, 'database')
    if (!fs.existsSync(folder)) await makeCluster(folder)
    const database = await serveEngine(await startEngine(folder))
    await database.connect((connection) =>
      migrate(connection, {
        beforeChange: async ({ name }) => {
          await backupBefore(name, dataDir, connection)
        },
      }),
    )
    return {
      ...database,
      close: async () => {
        await database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A database over a running engine, as it is: the app's on disk, the tests' in memory. Closing it closes the engine. */
export async function serveEngine(engine: PGlite): Promise<Database> {
  const bus = new WakeBus()
  await engine.listen(wakeChannel, bus.emit)
  const pool = new pg.Pool({ ...engineConfig(engine), max: 1, idleTimeoutMillis: 0 })
  const client = createTransactionalClient(pool, (error) => console.error(error))
  let closing: Promise<void> | undefined
  const close = async () => {
    await client.prisma.$disconnect()
    await pool.end()
    await engine.close()
  }
  return { kind: 'embedded', ...client, listen: bus.listen, close: () => (closing ??= close()) }
}

/**
 * What pg needs to talk to the engine. Prisma's adapter passes its type parsers in the place where the engine's
 * protocol writer expects a list of type numbers, and the writer would crash on them.
 */
export function engineConfig(engine: PGlite) {
  const config = createPgConfig(engine)
  const { connection } = config
  const parse = connection.parse.bind(connection)
  connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined })
  const { user, password, database, host, port } = config
  return { user, password, database, host, port, connection }
}

/** A cluster that was cut off while it was made would never start: so it gets its name when it is complete. */
async function makeCluster(folder: string) {
  const unfinished = `${folder}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(unfinished, { mode: 0o700 })
  const engine = await startEngine(unfinished)
  await engine.close()
  fs.renameSync(unfinished, folder)
}

async function startEngine(folder: string): Promise<PGlite> {
  const engine = new PGlite({ fs: new DurableFiles(folder), startParams: durableParameters() })
  await engine.waitReady
  return engine
}
