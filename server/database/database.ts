import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { SqlConnection } from '@/prisma/sql-connection'

export type DatabaseKind = 'embedded' | 'postgres'

/** The client that counts inside of a transaction; there, nothing else may touch the database. */
export type Transaction = Prisma.TransactionClient

export interface TransactionOptions {
  isolationLevel?: Prisma.TransactionIsolationLevel
  /** How long the work may take; 20,000 unless told. */
  timeoutMs?: number
}

/** An open database, embedded or not: the same Prisma client, the same errors, the same wake-ups. */
export interface Database {
  readonly kind: DatabaseKind
  /** For reading. Throws when it is used inside of a transaction, where it would wait for itself for ever. */
  readonly prisma: PrismaClient
  /** See `transaction` in transaction.ts. */
  transaction<Result>(
    work: (tx: Transaction) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>
  /**
   * Calls back with each message of `wake`, from this process or another; an empty message says that some may have
   * been missed. Returns what ends it.
   */
  listen(onWake: (message: string) => void): () => void
  /** Lends one connection for plain SQL; the embedded database has only this one, so nothing else runs meanwhile. */
  connect<Result>(work: (connection: SqlConnection) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
