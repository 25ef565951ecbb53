import { canonicalAddress } from '@/domain/sources/address'
import { decideConfidence, touchesConfidence, type Confidence } from '@/domain/sources/confidential'
import type { ConfidenceInput } from '@/domain/sources/source'
import type { ProblemDetail } from '@/domain/problem'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import type { WholeSource } from './view'

/** Which sources a person may know: open ones, and confidential ones that name them. The condition for searches. */
export function readableSourceCondition(viewerId: string): Prisma.SourceWhereInput {
  return { OR: [{ confidential: false }, { readers: { some: { userId: viewerId } } }] }
}

/**
 * The confidential source with this canonical address that a person may know, or `null`. It stands under no canonical
 * address in the table, so that whoever is not named cites a copy of their own and learns nothing.
 */
export async function readableConfidential(
  tx: Transaction,
  who: { teamId: string; userId: string },
  canonicalUrl: string,
): Promise<string | null> {
  const { teamId, userId } = who
  const known = await tx.source.findMany({
    where: {
      teamId,
      heldBy: { in: ['', userId] },
      mergedIntoId: null,
      confidential: true,
      url: { not: null },
      readers: { some: { userId } },
    },
    select: { id: true, url: true },
    orderBy: { createdAt: 'asc' },
  })
  return known.find((source) => canonicalAddress(source.url ?? '') === canonicalUrl)?.id ?? null
}

/** Who may know a source after a patch, with what is wrong with it. Asks for the team's members where it must. */
export async function loadConfidence(
  tx: Transaction,
  call: { actor: { userId: string }; body: ConfidenceInput },
  source: Pick<
    WholeSource,
    'teamId' | 'confidential' | 'publicDescription' | 'confidentialReason' | 'readers'
  >,
): Promise<{ now: Confidence; next: Confidence; errors: ProblemDetail[] }> {
  const { confidential, publicDescription, confidentialReason } = source
  const readers = source.readers.map((reader) => reader.userId).sort()
  const now = { confidential, publicDescription, confidentialReason, readers }
  if (!touchesConfidence(call.body)) return { now, next: now, errors: [] }
  const members = await tx.membership.findMany({
    where: { teamId: source.teamId, removedAt: null },
    select: { userId: true },
  })
  const memberIds = new Set(members.map((member) => member.userId))
  return { now, ...decideConfidence(now, call.body, call.actor.userId, memberIds) }
}

/** The names of what changed, for history; never what it says. */
export function changedConfidence(now: Confidence, next: Confidence): string[] {
  const names = ['confidential', 'publicDescription', 'confidentialReason', 'readers'] as const
  return names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(next[name]))
}

/** Stores who may know a source, and forgets kept answers in which somebody who is not named could read it again. */
export async function storeConfidence(tx: Transaction, sourceId: string, next: Confidence): Promise<void> {
  await tx.sourceReader.deleteMany({ where: { sourceId, userId: { notIn: next.readers } } })
  await tx.sourceReader.createMany({
    data: next.readers.map((userId) => ({ sourceId, userId })),
    skipDuplicates: true,
  })
  if (next.confidential)
    await tx.idempotentAnswer.deleteMany({
      where: { userId: { notIn: next.readers }, body: { contains: `"${sourceId}"` } },
    })
}
