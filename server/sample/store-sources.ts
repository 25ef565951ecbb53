import type { SourceInput } from '@/domain/sources/source'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import { sourceColumns } from '@/server/sources/held'
import { sources } from './sources'

/**
 * Stores the sample's sources and returns their ids by key. They are held by the sample, so that they stand outside
 * the team's library and search even when the library has the same address.
 */
export async function storeSources(
  tx: Transaction,
  owner: { teamId: string; heldBy: string; createdById: string; now: Date },
): Promise<Map<string, string>> {
  const { teamId, heldBy, createdById, now } = owner
  const rows = Object.entries<SourceInput>(sources).map(([key, source]) => ({
    key,
    row: {
      id: newId(),
      teamId,
      heldBy,
      createdById,
      createdAt: now,
      accessedAt: now,
      ...sourceColumns(source),
    },
  }))
  await tx.source.createMany({ data: rows.map(({ row }) => row) })
  return new Map(rows.map(({ key, row }) => [key, row.id]))
}
