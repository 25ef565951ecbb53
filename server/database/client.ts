import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { problem } from '@/domain/problem'
import { createClient } from '@/prisma/client'
import { sqlConnection } from '@/prisma/sql-connection'
import type { Database } from './database'
import { isConflict, isUnavailable } from './errors'

const MAX_WAIT_MS = 30_000
const TIMEOUT_MS = 20_000
const ATTEMPTS = 8

/**
 * The Prisma client of a pool, its connections, and transactions that run again when they lose against another. On a single connection
 * a query beside the transaction would wait for that transaction for ever; so it is refused at once, on PostgreSQL
 * too, where only the tests of the embedded database would have found it.
 */
export function createTransactionalClient(
  pool: pg.Pool,
  onError: (error: Error) => void,
): Pick<Database, 'prisma' | 'transaction' | 'connect'> {
  const inside = new AsyncLocalStorage<{ open: boolean }>()
  refuseInside(pool, inside)
  const prisma = createClient(pool, onError)

  const transaction: Database['transaction'] = async (work, options = {}) => {
    for (let attempt = 1; ; attempt++) {
      const state = { open: true }
      try {
        return await prisma.$transaction((tx) => inside.run(state, () => work(tx)), {
          maxWait: MAX_WAIT_MS,
          timeout: options.timeoutMs ?? TIMEOUT_MS,
          isolationLevel: options.isolationLevel,
        })
      } catch (error) {
        if (isUnavailable(error)) throw problem('unavailable', { retryAfterSeconds: 5 })
        if (!isConflict(error) || attempt === ATTEMPTS) throw error
        await sleep(2 ** attempt * (2 + Math.random() * 4))
      } finally {
        state.open = false
      }
    }
  }

  const connect: Database['connect'] = async (work) => {
    const client = await pool.connect()
    try {
      const result = await work(sqlConnection(client))
      client.release()
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      client.release(isUnavailable(error))
      throw error
    }
  }
  return { prisma, transaction, connect }
}

function refuseInside(pool: pg.Pool, inside: AsyncLocalStorage<{ open: boolean }>) {
  const check = () => {
    if (inside.getStore()?.open)
      throw new Error('Inside of a transaction use only `tx`: another connection would wait for it for ever.')
  }
  const connect = pool.connect.bind(pool)
  const query = pool.query.bind(pool)
  Object.assign(pool, {
    connect: (...given: Parameters<typeof connect>) => {
      check()
      return connect(...given)
    },
    query: (...given: Parameters<typeof query>) => {
      check()
      return query(...given)
    },
  })
}
