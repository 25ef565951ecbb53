import type { StoredDraft } from '@/domain/verdicts/draft'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'

/** Stores a draft as a filing of its verdict, with its citations under the sources' present ids. Answers its id. */
export async function storeFiling(
  tx: Transaction,
  what: {
    verdictId: string
    number: number
    wording: number
    scaleVersion: number
    blind: boolean
    mode: string
    now: Date
    salt: string
    draft: StoredDraft
  },
): Promise<string> {
  const { citations, ...words } = what.draft
  const filingId = newId()
  const { verdictId, number, wording, scaleVersion, blind, mode, salt } = what
  await tx.filing.create({
    data: {
      id: filingId,
      verdictId,
      number,
      wording,
      scaleVersion,
      blind,
      mode,
      filedAt: what.now,
      salt,
      ...words,
    },
  })
  const sources = await tx.source.findMany({
    where: { id: { in: citations.map((citation) => citation.sourceId) } },
    select: { id: true, mergedIntoId: true },
  })
  const merged = new Map(sources.map((source) => [source.id, source.mergedIntoId ?? source.id]))
  await tx.citation.createMany({
    data: citations.map(({ sourceId, asCited, stance, id, ...quoted }, index) => ({
      id: number === 1 ? id : newId(),
      filingId,
      number: index + 1,
      sourceId: merged.get(sourceId) ?? sourceId,
      asCited: asCited ?? Prisma.DbNull,
      stance: stance ?? 'context',
      ...quoted,
    })),
  })
  return filingId
}
