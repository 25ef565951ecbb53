import { z } from 'zod'

// An archive is gzip of lines of JSON: a head, then for each table a line that names it and a line for each row (its
// columns as PostgreSQL writes them as text, `null` for NULL), then an end, without which the archive is cut.

export const archiveHead = z.strictObject({
  plumbline: z.literal('backup'),
  format: z.literal(1),
  /** The last migration of the database that was archived. */
  migration: z.string(),
  createdAt: z.string(),
})

export const archiveTable = z.strictObject({ table: z.string(), columns: z.array(z.string()) })

export const archiveRow = z.array(z.string().nullable())

export const archiveEnd = z.strictObject({
  end: z.literal(true),
  rows: z.record(z.string(), z.number()),
  /** SHA-256, hex, of all lines before this one, line ends included. */
  sha256: z.string(),
})

export type ArchiveHead = z.infer<typeof archiveHead>
export type ArchiveEnd = z.infer<typeof archiveEnd>

/** What an archive holds, for the person who made or restored it. */
export interface ArchiveSummary {
  migration: string
  rows: number
  /** Where each chain of events ended: a tail cut off later is invisible without it. */
  heads: { chain: string; seq: number; hash: string }[]
}

/** The archive cannot be written or restored. The message says in a sentence why. */
export class ArchiveProblem extends Error {
  override name = 'ArchiveProblem'
}
