import type { Transaction } from '@/server/database/database'
import { sha256Hex } from '@/server/ids'

/** One at a time per team brings in or opens sources, so that an address is never there twice. */
export async function lockLibrary(tx: Transaction, teamId: string): Promise<void> {
  const lock = Buffer.from(sha256Hex(`sources ${teamId}`), 'hex').readBigInt64BE()
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${lock})::text`
}
