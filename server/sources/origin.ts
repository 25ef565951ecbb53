import type { ProblemDetail } from '@/domain/problem'
import { mayReadSource } from '@/domain/sources/confidential'
import type { SourceView } from '@/domain/sources/source'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { readableSourceCondition } from './confidential'
import { visibleSourceCondition } from './held'
import type { WholeSource } from './view'

/**
 * The origin that a source gets by a change, and what is wrong with it. Origins are one step deep: where the chosen one
 * passes on another itself, that one is meant; a source that others name as theirs has none. What others may not see is
 * no origin of what they may.
 */
export async function chosenOrigin(
  tx: Transaction,
  actor: Actor,
  source: WholeSource,
  wanted: string | null | undefined,
): Promise<{ originId: string | null; wrong: ProblemDetail[] }> {
  if (wanted === undefined) return { originId: source.originId, wrong: [] }
  if (wanted === null) return { originId: null, wrong: [] }
  const refused = (message: string) => ({
    originId: source.originId,
    wrong: [{ path: '/originId', message }],
  })
  const named = await tx.source.findFirst({ where: { id: wanted }, select: { mergedIntoId: true } })
  const chosen = await openSource(tx, actor, source, named?.mergedIntoId ?? wanted)
  if (!chosen) return refused('The library has no such source.')
  const origin = chosen.originId === null ? chosen : await openSource(tx, actor, source, chosen.originId)
  if (!origin || origin.id === source.id) return refused('A source cannot be its own origin.')
  // Among those that this person may know: a refusal must not tell of others.
  const passedOn = await tx.source.count({
    where: {
      AND: [
        { originId: source.id },
        visibleSourceCondition(actor.userId),
        readableSourceCondition(actor.userId),
      ],
    },
  })
  if (passedOn > 0) return refused('Other sources name this one as their origin, so it has none itself.')
  return { originId: origin.id, wrong: [] }
}

async function openSource(tx: Transaction, actor: Actor, of: WholeSource, id: string) {
  const found = await tx.source.findFirst({
    where: { id, teamId: of.teamId, heldBy: { in: ['', of.heldBy] }, mergedIntoId: null, redactedAt: null },
    include: { readers: true },
  })
  return found && mayReadSource(actor.userId, found) ? found : null
}

/** What a source's origin is called, and how many of the library share it. */
export interface OriginNote {
  /** `null` where the source is an origin itself, or its origin is not the viewer's to know. */
  via: { id: string; title: string | null; url: string | null; publisher: string | null } | null
  /** How many sources that the viewer may see pass on this one. */
  sharedBy: number
}

/** The origins of some sources, and of how many others each of them is the origin, by source id. */
export async function readOrigins(
  actor: Actor,
  sources: readonly SourceView[],
): Promise<Record<string, OriginNote>> {
  const { prisma } = await getDatabase()
  const ids = sources.flatMap((source) => source.originId ?? [])
  const visible = visibleSourceCondition(actor.userId)
  const origins = await prisma.source.findMany({
    where: { AND: [{ id: { in: ids } }, visible] },
    include: { readers: true },
  })
  const counts = await prisma.source.groupBy({
    by: ['originId'],
    where: {
      AND: [
        { originId: { in: sources.map(({ id }) => id) } },
        visible,
        readableSourceCondition(actor.userId),
      ],
    },
    _count: true,
  })
  const known = new Map(
    origins.filter((origin) => mayReadSource(actor.userId, origin)).map((origin) => [origin.id, origin]),
  )
  return Object.fromEntries(
    sources.map(({ id, originId }) => {
      const origin = known.get(originId ?? '')
      const { title = null, url = null, publisher = null } = origin ?? {}
      const sharedBy = counts.find((count) => count.originId === id)?._count ?? 0
      return [id, { via: origin ? { id: origin.id, title, url, publisher } : null, sharedBy }]
    }),
  )
}
