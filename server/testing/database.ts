import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import type { Database, DatabaseKind } from '../database/database'
import { setDatabase } from '../database/open'
import { openPostgres } from '../database/postgres'
import { openInMemory } from './open-in-memory'

const server = process.env.DATABASE_URL_TEST

/** The databases that the server's tests run on: `describe.each(databaseKinds)('… on %s', (kind) => { … })`. */
export const databaseKinds: DatabaseKind[] = server ? ['embedded', 'postgres'] : ['embedded']

/**
 * An empty, migrated database for the tests of the surrounding `describe`, thrown away after them. Until then
 * `getDatabase()` answers it too. Call what this returns inside of the tests, not while they are collected.
 */
export function useDatabase(kind: DatabaseKind): () => Database {
  let current: Database | null = null
  let drop: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    const opened = kind === 'embedded' ? { database: await openInMemory(), drop } : await openFresh()
    current = opened.database
    drop = opened.drop
    setDatabase(current)
  })
  afterAll(async () => {
    setDatabase(null)
    await current?.close()
    await drop()
  })
  return () => {
    if (!current) throw new Error('The database is open inside of the tests only.')
    return current
  }
}

async function openFresh() {
  const { url, drop } = await freshPostgres()
  return { database: await openPostgres(url, url), drop }
}

/**
 * The address of an empty PostgreSQL database that was never migrated, for tests that open it themselves. It is in a
 * time zone that shows whoever forgets time zones.
 */
export async function freshPostgres(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `plumbline_test_${randomBytes(6).toString('hex')}`
  await onServer(`CREATE DATABASE ${name}`, `ALTER DATABASE ${name} SET timezone = 'Asia/Kathmandu'`)
  const address = new URL(server ?? '')
  address.pathname = `/${name}`
  return { url: address.href, drop: () => dropDatabase(name) }
}

/** Drops a database once its last connection has said goodbye: one that is cut off would fail somebody else's test. */
async function dropDatabase(name: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    for (let tries = 0; tries < 100; tries++) {
      const { rows } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name])
      if (rows.length === 0) break
      await sleep(50)
    }
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}

async function onServer(...statements: string[]) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
