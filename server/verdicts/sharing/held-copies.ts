import type { Source } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'

interface Giving {
  verdictId: string
  fromId: string
  toId: string
  sourceIds: string[]
  now: Date
}

/**
 * Gives the recipient of a draft what its author alone holds: sources that nothing else of the author's names go over,
 * with their files; of the others the recipient gets copies. What the library or the recipient has already is used.
 * Who may read a confidential one stays as it is. Answers the recipient's source for each that changed.
 */
export async function giveHeldSources(tx: Transaction, giving: Giving): Promise<Map<string, string>> {
  const { fromId, sourceIds } = giving
  const changed = new Map<string, string>()
  const sources = await tx.source.findMany({ where: { id: { in: sourceIds } } })
  for (const source of sources) {
    const isHeld = source.heldBy === fromId
    const intoId = isHeld ? await recipients(tx, giving, source) : source.id
    const mayMove = !(await isUsedElsewhere(tx, giving, source.id))
    if (isHeld && intoId === null && mayMove) {
      await tx.source.update({ where: { id: source.id }, data: { heldBy: giving.toId } })
      await tx.sourceFile.updateMany({
        where: { sourceId: source.id, heldBy: fromId },
        data: { heldBy: giving.toId },
      })
      continue
    }
    const targetId = intoId ?? (await copy(tx, giving, source))
    await copyFiles(tx, giving, source.id, targetId)
    if (isHeld && mayMove) await tx.source.delete({ where: { id: source.id } })
    else if (mayMove) await tx.sourceFile.deleteMany({ where: { sourceId: source.id, heldBy: fromId } })
    if (targetId !== source.id) changed.set(source.id, targetId)
  }
  return changed
}

/** The source that the recipient would cite for the same address, if there is one. */
async function recipients(tx: Transaction, { toId }: Giving, source: Source): Promise<string | null> {
  if (source.canonicalUrl === null) return null
  const known = await tx.source.findFirst({
    where: { teamId: source.teamId, canonicalUrl: source.canonicalUrl, heldBy: { in: ['', toId] } },
    orderBy: { heldBy: 'desc' },
    select: { id: true },
  })
  return known?.id ?? null
}

async function isUsedElsewhere(tx: Transaction, giving: Giving, sourceId: string): Promise<boolean> {
  const cited = await tx.citation.count({
    where: { sourceId, filing: { verdict: { authorId: giving.fromId } } },
  })
  if (cited > 0) return true
  const drafts = await tx.verdict.findMany({
    where: { authorId: giving.fromId, id: { not: giving.verdictId }, draftWording: { not: null } },
    select: { draft: true },
  })
  return JSON.stringify(drafts.map((verdict) => verdict.draft)).includes(`"${sourceId}"`)
}

async function copy(tx: Transaction, { toId, now }: Giving, source: Source): Promise<string> {
  const id = newId()
  await tx.source.create({
    data: { ...source, id, heldBy: toId, version: 1, createdById: toId, createdAt: now },
  })
  const readers = await tx.sourceReader.findMany({ where: { sourceId: source.id } })
  await tx.sourceReader.createMany({ data: readers.map(({ userId }) => ({ sourceId: id, userId })) })
  return id
}

async function copyFiles(
  tx: Transaction,
  { fromId, toId, now }: Giving,
  sourceId: string,
  targetId: string,
): Promise<void> {
  const files = await tx.sourceFile.findMany({ where: { sourceId, heldBy: fromId } })
  const kept = await tx.sourceFile.findMany({
    where: { sourceId: targetId, heldBy: { in: ['', toId] } },
    select: { sha256: true },
  })
  const isKept = new Set(kept.map((file) => file.sha256))
  await tx.sourceFile.createMany({
    data: files
      .filter((file) => !isKept.has(file.sha256))
      .map((file) => ({ ...file, id: newId(), sourceId: targetId, heldBy: toId, createdAt: now })),
  })
}
