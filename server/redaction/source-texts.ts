import { canonicalAddress } from '@/domain/sources/address'
import type { TakenText } from '@/domain/redaction/published-words'
import { mayReadSource } from '@/domain/sources/confidential'
import type { Actor } from '@/domain/team/roles'
import type { Source } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { visibleSourceCondition } from '@/server/sources/held'
import { lockLibrary } from '@/server/sources/lock'
import { goneAlready, lockRow, type FindText } from './found-text'
import { takenOfCitations, wipeCitationsOf } from './verdict-texts'

/** A source with its files and all that citations say of it, its copies too. */
export const findSourceText: FindText = async (tx, subjectId, look) => {
  await lockRow(tx, look, 'Source', subjectId)
  const source = await knownSource(tx, subjectId, look.viewer)
  if (!source) return null
  return {
    teamId: source.teamId,
    articleId: null,
    subject: `A source that was added on ${day(source.createdAt)}`,
    refused: source.redactedAt ? goneAlready : null,
    taken: () => takenOfSource(tx, source),
    anyArticle: true,
    redact: (now) => redactSource(tx, source, now),
  }
}

async function knownSource(tx: Transaction, id: string, viewer: Actor | null): Promise<Source | null> {
  const asked = await tx.source.findUnique({ where: { id }, select: { mergedIntoId: true } })
  const where = { id: asked?.mergedIntoId ?? id }
  return tx.source.findFirst({
    where: viewer ? { AND: [where, visibleSourceCondition(viewer.userId)] } : where,
  })
}

/**
 * Redacts a source and what is the same source: copies that were merged into it, and copies of its address that people
 * hold. A confidential one stays alone: that a copy goes with it would tell what it is.
 */
async function redactSource(tx: Transaction, source: Source, now: Date): Promise<void> {
  await lockLibrary(tx, source.teamId)
  const ids = (await sameSources(tx, source)).map((one) => one.id)
  await tx.source.updateMany({
    where: { id: { in: ids } },
    data: {
      url: null,
      canonicalUrl: null,
      title: null,
      publisher: null,
      author: null,
      publishedAt: null,
      archiveUrl: null,
      publicDescription: null,
      confidentialReason: null,
      redactedAt: now,
      version: { increment: 1 },
    },
  })
  await wipeFiles(tx, { sourceId: { in: ids } }, now)
  await wipeCitationsOf(tx, ids, now)
  await tx.evidence.updateMany({ where: { sourceId: { in: ids } }, data: { note: null } })
}

function sameSources(tx: Transaction, source: Source): Promise<Source[]> {
  const canonicalUrl = source.url === null ? null : canonicalAddress(source.url)
  return tx.source.findMany({
    where: {
      teamId: source.teamId,
      OR: [
        { id: source.id },
        { mergedIntoId: source.id },
        ...(canonicalUrl && !source.confidential ? [{ canonicalUrl }] : []),
      ],
    },
  })
}

/** What editions may say of a source: its names and addresses, and what citations took from it. */
async function takenOfSource(tx: Transaction, source: Source): Promise<TakenText[]> {
  const same = await sameSources(tx, source)
  const named = same.flatMap(({ url, title, archiveUrl, publicDescription }) => [
    ...[url, title, archiveUrl, publicDescription],
  ])
  const cited = await takenOfCitations(
    tx,
    same.map(({ id }) => id),
  )
  return [...named.flatMap((text) => (text ? { text, part: 'sources' as const } : [])), ...cited]
}

/** What editions may say of the source with this id. */
export async function takenOfSourceById(tx: Transaction, id: string): Promise<TakenText[]> {
  const source = await knownSource(tx, id, null)
  return source ? takenOfSource(tx, source) : []
}

/** A file: its bytes and its name go, also where the team keeps the same bytes a second time. */
export const findFile: FindText = async (tx, subjectId, { viewer }) => {
  const file = await tx.sourceFile.findFirst({
    where: viewer
      ? {
          id: subjectId,
          heldBy: { in: ['', viewer.userId] },
          source: visibleSourceCondition(viewer.userId),
        }
      : { id: subjectId },
    select: {
      id: true,
      sha256: true,
      createdAt: true,
      redactedAt: true,
      source: { select: { teamId: true, confidential: true, readers: true } },
    },
  })
  if (!file || (viewer && !mayReadSource(viewer.userId, file.source))) return null
  const { teamId } = file.source
  return {
    teamId,
    articleId: null,
    subject: `A file that was added on ${day(file.createdAt)}`,
    refused: file.redactedAt ? goneAlready : null,
    redact: (now) => wipeFiles(tx, { sha256: file.sha256, source: { teamId } }, now),
  }
}

async function wipeFiles(
  tx: Transaction,
  where: { sourceId?: { in: string[] }; sha256?: string; source?: { teamId: string } },
  now: Date,
): Promise<void> {
  await tx.sourceFile.updateMany({
    where: { ...where, redactedAt: null },
    data: { name: null, bytes: null, redactedAt: now },
  })
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Redacts the source with this id, for what another text's redaction takes along. */
export async function redactSourceById(tx: Transaction, id: string, now: Date): Promise<void> {
  const source = await knownSource(tx, id, null)
  if (!source || source.redactedAt) return
  await redactSource(tx, source, now)
}
