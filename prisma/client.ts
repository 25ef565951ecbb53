import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from './generated/client'

/** A Prisma client over a pool of connections that the caller opens, watches and ends. */
export function createClient(pool: pg.Pool, onError: (error: Error) => void): PrismaClient {
  const adapter = new PrismaPg(pool, { onPoolError: onError, onConnectionError: onError })
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}
