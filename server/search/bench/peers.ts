import type { PrismaClient } from '@/prisma/generated/client'

/** What PostgreSQL's own search finds first, by the row's number. */
export type Peer = (text: string) => Promise<number[]>

/** PostgreSQL's own full-text search over the same statements, with its index: all words, and any of them by ts_rank. */
export async function postgresPeers(
  prisma: PrismaClient,
  statements: readonly string[],
): Promise<{ all: Peer; any: Peer }> {
  await prisma.$executeRaw`DROP TABLE IF EXISTS bench_statement`
  await prisma.$executeRaw`CREATE TABLE bench_statement (n int PRIMARY KEY, words tsvector)`
  const rows = statements.map((statement, n) => ({ n, statement }))
  await prisma.$executeRaw`
    INSERT INTO bench_statement SELECT n, to_tsvector('english', statement)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(n int, statement text)`
  await prisma.$executeRaw`CREATE INDEX ON bench_statement USING gin (words)`
  await prisma.$executeRaw`ANALYZE bench_statement`
  const numbers = (found: { n: number }[]) => found.map(({ n }) => n)
  return {
    all: async (text) =>
      numbers(
        await prisma.$queryRaw<{ n: number }[]>`
          SELECT n FROM bench_statement, plainto_tsquery('english', ${text}) AS q
          WHERE words @@ q ORDER BY ts_rank(words, q) DESC, n LIMIT 5`,
      ),
    any: async (text) =>
      numbers(
        await prisma.$queryRaw<{ n: number }[]>`
          SELECT n FROM bench_statement,
            (SELECT replace(plainto_tsquery('english', ${text})::text, '&', '|')::tsquery AS q) AS asked
          WHERE words @@ q ORDER BY ts_rank(words, q) DESC, n LIMIT 5`,
      ),
  }
}
