import { z } from 'zod'
import { findDuplicates } from '@/domain/sources/duplicates'
import { sourceView, type SourceView } from '@/domain/sources/source'
import type { Actor } from '@/domain/team/roles'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow } from '@/server/write'
import { viewSource, wholeSource } from '../view'

/** More groups at a time than anybody looks through. */
const mostGroups = 50
/** The newest of a large library: old ones that are alike were looked through. */
const mostSources = 10_000

/** What can be merged: open to the whole team, with no name withheld from anybody. */
export const mergeable = { heldBy: '', confidential: false, redactedAt: null, mergedIntoId: null }

/** The sources of a team's library that are probably the same, oldest first in each group. */
export async function readDuplicates(actor: Actor, team: string | undefined): Promise<SourceView[][]> {
  const teamId = chosenTeam(actor, team)
  allow(actor, 'team.read', { teamId })
  const { prisma } = await getDatabase()
  const known = await prisma.source.findMany({
    where: { teamId, ...mergeable },
    select: { id: true, url: true, title: true, publisher: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostSources,
  })
  const groups = findDuplicates(known.toReversed()).slice(0, mostGroups)
  const rows = await prisma.source.findMany({ where: { id: { in: groups.flat() } }, ...wholeSource })
  const views = new Map(rows.map((row) => [row.id, viewSource(actor.userId, row)]))
  return groups.map((ids) => ids.flatMap((id) => views.get(id) ?? []))
}

export const listDuplicates = operation({
  method: 'GET',
  path: '/sources/duplicates',
  summary: 'Sources of the library that are probably the same, in groups.',
  query: z.object({ team: z.string().max(64).optional() }),
  answer: z.object({ items: z.array(z.object({ sources: z.array(sourceView) })) }),
  run: async ({ actor, query }) => ({
    body: { items: (await readDuplicates(actor, query.team)).map((sources) => ({ sources })) },
  }),
})
