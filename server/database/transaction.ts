import type { Transaction, TransactionOptions } from './database'
import { getDatabase } from './open'

/**
 * Runs the work in one transaction: all of it is stored, or nothing. Work that lost against another transaction
 * (deadlock, serialization) is run again up to eight times, so it must change nothing outside of the database. Inside,
 * only `tx` may be used. Throws the problem `unavailable` when the database is away, and what the work throws.
 */
export async function transaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  options?: TransactionOptions,
): Promise<Result> {
  const database = await getDatabase()
  return database.transaction(work, options)
}
