import type { Cell } from '@/domain/exports/csv/cell'
import { sourceColumns, sourceRows, type CitedSource } from '@/domain/exports/csv/sources-table'
import type { Edition, EditionSource } from '@/domain/exports/edition'
import { canonicalAddress } from '@/domain/sources/address'
import type { Transaction } from '@/server/database/database'

/** The header of the table of sources. */
export const sourcesHeader: Cell[] = ['article', ...sourceColumns.map(({ name }) => name), 'files_sha256']

/** By what a published source and one of the library are the same: its address, or without one its title and names. */
function keyOf(source: Pick<EditionSource, 'url' | 'title' | 'publisher' | 'author'>): string {
  const address = source.url === null ? null : canonicalAddress(source.url)
  return JSON.stringify(address ?? [source.title, source.publisher, source.author])
}

/**
 * What the claims of an edition cite: a row for each citation of a source that is no secret, also not since it was
 * published, with the hashes of those of its files that readers may have.
 */
export async function sourceCells(
  tx: Transaction,
  teamId: string,
  slug: string,
  edition: Edition,
): Promise<Cell[][]> {
  const cited = sourceRows(edition).flatMap((row) => {
    const { source } = row.citation
    return 'withheld' in source ? [] : [{ row, source, key: keyOf(source) }]
  })
  const secret = await secretKeys(tx, teamId)
  const open = cited.filter(({ key }) => !secret.has(key))
  const files = await publicFiles(
    tx,
    teamId,
    open.map(({ source }) => source),
  )
  return open.map(({ row, key }) => [slug, ...cellsOf(row), (files.get(key) ?? []).join('\n')])
}

function cellsOf(row: CitedSource): Cell[] {
  return sourceColumns.map(({ cell }) => cell(row))
}

async function secretKeys(tx: Transaction, teamId: string): Promise<Set<string>> {
  const secret = await tx.source.findMany({
    where: { teamId, confidential: true },
    select: { url: true, title: true, publisher: true, author: true },
  })
  return new Set(secret.map(keyOf))
}

async function publicFiles(
  tx: Transaction,
  teamId: string,
  sources: EditionSource[],
): Promise<Map<string, string[]>> {
  const addresses = sources.flatMap(({ url }) => (url === null ? [] : (canonicalAddress(url) ?? [])))
  const titles = sources.flatMap(({ url, title }) => (url === null && title !== null ? [title] : []))
  const found = await tx.source.findMany({
    where: {
      ...{ teamId, heldBy: '', confidential: false, redactedAt: null },
      OR: [{ canonicalUrl: { in: addresses } }, { url: null, title: { in: titles } }],
    },
    select: {
      ...{ url: true, title: true, publisher: true, author: true },
      files: {
        where: { heldBy: '', private: false, redactedAt: null },
        select: { sha256: true },
        orderBy: [{ sha256: 'asc' }],
      },
    },
  })
  return new Map(found.map(({ files, ...source }) => [keyOf(source), files.map(({ sha256 }) => sha256)]))
}
