import { canonicalAddress } from '@/domain/sources/address'
import type { SourceInput } from '@/domain/sources/source'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import { readableConfidential } from './confidential'
import { lockLibrary } from './lock'

/** Which sources a person may see: those open to the team and their own held ones. The condition for every query. */
export function visibleSourceCondition(viewerId: string): Prisma.SourceWhereInput {
  return { heldBy: { in: ['', viewerId] }, mergedIntoId: null }
}

/** The columns that describe a source, with the defaults of what was not said. */
export function sourceColumns(input: SourceInput) {
  const url = input.url ?? null
  return {
    url,
    canonicalUrl: url === null ? null : canonicalAddress(url),
    title: input.title ?? null,
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    publishedAt: input.publishedAt ?? null,
    archiveUrl: input.archiveUrl ?? null,
    type: input.type ?? 'web',
    tier: input.tier ?? null,
    access: input.access ?? 'open',
    language: input.language ?? null,
  }
}

/** The source that stands under this address already: the library's, or among those that one person holds. */
export async function sameAddress(
  tx: Transaction,
  teamId: string,
  canonicalUrl: string | null,
  heldBy = '',
): Promise<string | null> {
  if (!canonicalUrl) return null
  const known = await tx.source.findFirst({ where: { teamId, heldBy, canonicalUrl }, select: { id: true } })
  return known?.id ?? null
}

/**
 * The source that a citation means, for a person whose verdict nobody may know yet: the one that they or the library
 * have with the same canonical address, else a copy of their own that only they see. `previousId` is the copy that the
 * same citation had before; it is rewritten where nothing else can be meant.
 */
export async function holdSource(
  tx: Transaction,
  who: { teamId: string; userId: string; now: Date },
  input: SourceInput,
  previousId: string | null,
): Promise<string> {
  const columns = sourceColumns(input)
  if (columns.canonicalUrl) {
    const confided = await readableConfidential(tx, who, columns.canonicalUrl)
    if (confided) return confided
    const known = await tx.source.findFirst({
      where: { teamId: who.teamId, canonicalUrl: columns.canonicalUrl, heldBy: { in: ['', who.userId] } },
      // Their own copy first: what they began with stays what they cite, and is merged at the reveal.
      orderBy: { heldBy: 'desc' },
    })
    if (known && known.heldBy === who.userId)
      await tx.source.update({ where: { id: known.id }, data: columns })
    if (known) return known.id
  }
  const previous =
    previousId === null
      ? null
      : await tx.source.findFirst({
          where: {
            id: previousId,
            heldBy: who.userId,
            mergedIntoId: null,
            confidential: false,
            redactedAt: null,
            citations: { none: {} },
          },
        })
  if (previous) {
    await tx.source.update({ where: { id: previous.id }, data: columns })
    return previous.id
  }
  const id = newId()
  await tx.source.create({
    data: {
      id,
      teamId: who.teamId,
      heldBy: who.userId,
      ...columns,
      accessedAt: who.now,
      createdById: who.userId,
      createdAt: who.now,
    },
  })
  return id
}

/** Forgets held copies that no draft and no filing of their owner names any more and that have no file. */
export async function dropUnusedHeld(tx: Transaction, userId: string, ids: string[]): Promise<void> {
  const drafts = await tx.verdict.findMany({ where: { authorId: userId }, select: { draft: true } })
  const named = JSON.stringify(drafts.map((verdict) => verdict.draft))
  const unused = ids.filter((id) => !named.includes(`"${id}"`))
  await tx.source.deleteMany({
    where: { id: { in: unused }, heldBy: userId, citations: { none: {} }, files: { none: {} } },
  })
}

/**
 * Opens to the team what a claim's filings cite: of all of them when it is revealed, of one filing (`filingId`) where
 * the sources alone are shared. A held copy of an address that the library has is merged into it: the library's
 * fields win, each citation keeps its author's. One opening at a time per team, so that two reveals cannot both bring
 * in the same address.
 */
export async function openSources(
  tx: Transaction,
  teamId: string,
  claimId: string,
  filingId?: string,
): Promise<void> {
  await lockLibrary(tx, teamId)
  const filing = { verdict: { claimId }, ...(filingId === undefined ? {} : { id: filingId }) }
  const cited = { filing }
  const authors = await tx.verdict.findMany({
    where: { claimId, filings: { some: filing } },
    select: { authorId: true },
  })
  const authorIds = authors.map((verdict) => verdict.authorId)
  await tx.sourceFile.updateMany({
    where: { heldBy: { in: authorIds }, source: { citations: { some: cited } } },
    data: { heldBy: '' },
  })
  const held = await tx.source.findMany({
    where: { teamId, heldBy: { in: authorIds }, citations: { some: cited } },
    orderBy: { createdAt: 'asc' },
  })
  for (const source of held) {
    const open = source.canonicalUrl
      ? await tx.source.findFirst({ where: { teamId, heldBy: '', canonicalUrl: source.canonicalUrl } })
      : null
    if (open) await mergeInto(tx, source.id, open.id)
    else await tx.source.update({ where: { id: source.id }, data: { heldBy: '' } })
  }
}

async function mergeInto(tx: Transaction, fromId: string, intoId: string): Promise<void> {
  await tx.citation.updateMany({ where: { sourceId: fromId }, data: { sourceId: intoId } })
  await tx.sourceFile.updateMany({ where: { sourceId: fromId }, data: { sourceId: intoId } })
  await tx.source.update({ where: { id: fromId }, data: { mergedIntoId: intoId, canonicalUrl: null } })
}
