import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'

/** The tables of the database in which a word stands anywhere: in a text, in JSON, or in the bytes of a file. */
export async function tablesThatHold(tx: Transaction, word: string): Promise<string[]> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`
  const hex = Buffer.from(word).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await tx.$queryRaw<{ held: number }[]>`
      SELECT count(*)::int AS held FROM ${Prisma.raw(`"${name}"`)} AS whole
      WHERE position(${word} in whole::text) > 0 OR position(${hex} in whole::text) > 0`
    if (rows[0]?.held) found.push(name)
  }
  return found
}
