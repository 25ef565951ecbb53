import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '@/prisma/migrate'
import { sqlConnection } from '@/prisma/sql-connection'
import { createTransactionalClient } from './client'
import type { Database } from './database'
import { isUnavailable } from './errors'
import { listenForWakes } from './postgres-listener'
import { WakeBus } from './wake'

/** Any number: what all processes of this app agree on while one of them migrates. */
const MIGRATION_LOCK = 72_707_369
const START_PATIENCE_MS = 30_000

/**
 * Opens a PostgreSQL and migrates it, one process at a time. Waits half a minute for a server that is still starting.
 * `directUrl` is used where a connection must stay the same one: for migrating and listening.
 */
export async function openPostgres(url: string, directUrl: string): Promise<Database> {
  await migrateDirectly(directUrl)
  const bus = new WakeBus()
  const stopListening = await listenForWakes(directUrl, bus.emit)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'plumbline',
    onConnect: settle,
  })
  const client = createTransactionalClient(pool, logLoss)
  let closing: Promise<void> | undefined
  const close = async () => {
    await stopListening()
    await client.prisma.$disconnect()
    await pool.end()
  }
  return { kind: 'postgres', ...client, listen: bus.listen, close: () => (closing ??= close()) }
}

/**
 * Prisma's adapter reads every time as UTC, whatever offset the server wrote behind it. Compiling a query costs more
 * than ours take: the count of the queue ran in 80 instead of 120 ms without it.
 */
async function settle(client: pg.ClientBase) {
  await client.query("SET TIME ZONE 'UTC'; SET jit = off")
}

function logLoss(error: Error) {
  console.error(`The connection to the database was lost: ${error.message}`)
}

async function migrateDirectly(url: string) {
  const client = await connectPatiently(url)
  try {
    await client.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`)
    await migrate(sqlConnection(client))
    await client.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function connectPatiently(url: string): Promise<pg.Client> {
  const until = Date.now() + START_PATIENCE_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if (!isUnavailable(error) || Date.now() > until) throw error
      await sleep(500)
    }
  }
}
