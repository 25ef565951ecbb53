import type pg from 'pg'

/** One connection, spoken to in plain SQL: for migrating and archiving, where Prisma's models are no help. */
export interface SqlConnection {
  /** Runs one statement or several, without values. */
  execute(sql: string): Promise<void>
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
}

/** The same over a client of pg, which the caller connects and releases. */
export function sqlConnection(client: pg.ClientBase): SqlConnection {
  return {
    execute: async (sql) => {
      await client.query(sql)
    },
    rows: async (sql, values) => (await client.query<Record<string, unknown>>(sql, values)).rows,
  }
}
