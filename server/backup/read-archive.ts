import { createHash } from 'node:crypto'
import fs from 'node:fs'
import readline from 'node:readline'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import {
  archiveEnd,
  archiveHead,
  ArchiveProblem,
  archiveRow,
  archiveTable,
  type ArchiveHead,
} from './archive-format'

export interface ArchivedTable {
  table: string
  columns: string[]
}

export interface ArchiveReader {
  head(head: ArchiveHead): Promise<void>
  table(table: ArchivedTable): Promise<void>
  row(row: (string | null)[]): Promise<void>
}

/**
 * Reads an archive line by line. Throws `ArchiveProblem` when the file is no archive, is cut, or was changed; this may
 * come after its rows were handed over, so the reader must be able to take everything back.
 */
export async function readArchive(file: string, reader: ArchiveReader): Promise<void> {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  let at = 0
  let current: string | null = null
  let ended = false
  for await (const line of lines(file)) {
    at += 1
    if (ended) throw cut(file)
    const value = parse(line, at, file)
    if (at === 1) await reader.head(checked(archiveHead, value, at, file))
    else if (Array.isArray(value)) {
      if (current === null) throw damaged(file, at)
      rows[current] = (rows[current] ?? 0) + 1
      await reader.row(checked(archiveRow, value, at, file))
    } else if (isEnd(value)) {
      const end = checked(archiveEnd, value, at, file)
      if (end.sha256 !== hash.digest('hex') || JSON.stringify(end.rows) !== JSON.stringify(rows))
        throw damaged(file, at)
      ended = true
      continue
    } else {
      const table = checked(archiveTable, value, at, file)
      current = table.table
      rows[current] = 0
      await reader.table(table)
    }
    hash.update(`${line}\n`)
  }
  if (!ended) throw cut(file)
}

async function* lines(file: string): AsyncGenerator<string> {
  if (!fs.existsSync(file)) throw new ArchiveProblem(`There is no file ${file}.`)
  const gunzip = createGunzip()
  let failure: Error | null = null
  const input = pipeline(fs.createReadStream(file), gunzip, (error) => {
    failure = error ?? null
  })
  try {
    yield* readline.createInterface({ input, crlfDelay: Infinity })
  } catch {
    throw cut(file)
  }
  // readline may also end quietly when its input breaks.
  if (failure) throw cut(file)
}

function parse(line: string, at: number, file: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged(file, at)
  }
}

function isEnd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'end' in value
}

function checked<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  at: number,
  file: string,
): z.output<Shape> {
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw damaged(file, at)
  return parsed.data
}

function damaged(file: string, at: number) {
  return new ArchiveProblem(
    at === 1
      ? `${file} is not a backup of Plumbline, or was made by a newer version.`
      : `${file} is damaged at line ${at}. Nothing was restored.`,
  )
}

function cut(file: string) {
  return new ArchiveProblem(
    `${file} is not a whole backup: it is cut short or damaged. Nothing was restored.`,
  )
}
