import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { wakeChannel } from './wake'

const PROBE_MS = 30_000
const RETRY_MS = 1000

/**
 * Keeps one connection that listens, and makes a new one whenever it is lost; then emits an empty message, as
 * anything may have been missed. Resolves once it listens, to what ends it.
 */
export async function listenForWakes(
  url: string,
  emit: (message: string) => void,
): Promise<() => Promise<void>> {
  let client = await connect(url, emit)
  let ended = false
  const probe = setInterval(() => {
    client.query('SELECT 1').catch(() => client.end().catch(() => undefined))
  }, PROBE_MS)
  probe.unref()

  const keep = async () => {
    while (!ended) {
      await new Promise<void>((resolve) => client.once('end', resolve))
      while (!ended) {
        await sleep(RETRY_MS)
        if (ended) return
        const next = await connect(url, emit).catch(() => null)
        if (!next) continue
        client = next
        emit('')
        break
      }
    }
  }
  void keep()

  return async () => {
    ended = true
    clearInterval(probe)
    await client.end().catch(() => undefined)
  }
}

async function connect(url: string, emit: (message: string) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
    application_name: 'plumbline listener',
  })
  client.on('error', () => void client.end().catch(() => undefined))
  client.on('notification', (message) => emit(message.payload ?? ''))
  await client.connect()
  await client.query(`LISTEN ${wakeChannel}`)
  return client
}
