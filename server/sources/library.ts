import { z } from 'zod'
import { problem } from '@/domain/problem'
import { mayReadSource } from '@/domain/sources/confidential'
import { createSourceInput, linkStates, sourceView, type SourceView } from '@/domain/sources/source'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { newId } from '@/server/ids'
import { chosenTeam } from '@/server/team/chosen-team'
import { countSourceUses } from '@/server/verdicts/source-uses'
import { allow, write } from '@/server/write'
import { readableSourceCondition } from './confidential'
import { sameAddress, sourceColumns, visibleSourceCondition } from './held'
import { lockLibrary } from './lock'
import { viewSource, wholeSource, type WholeSource } from './view'

/**
 * The source with this id, or the one that it was merged into, if the actor may see that it is there: open to their
 * team, or held by themselves. A confidential one is withheld by its view. Throws `not-found`.
 */
export async function findSource(tx: Transaction, actor: Actor, id: string): Promise<WholeSource> {
  const asked = await tx.source.findUnique({ where: { id }, select: { mergedIntoId: true } })
  const teamIds = actor.memberships.map((membership) => membership.teamId)
  const source = await tx.source.findFirst({
    where: {
      AND: [{ id: asked?.mergedIntoId ?? id, teamId: { in: teamIds } }, visibleSourceCondition(actor.userId)],
    },
    ...wholeSource,
  })
  if (!source) throw problem('not-found')
  return source
}

/** The same for whoever may know what it is: its files are served and its fields changed for them alone. */
export async function findReadableSource(tx: Transaction, actor: Actor, id: string): Promise<WholeSource> {
  const source = await findSource(tx, actor, id)
  if (!mayReadSource(actor.userId, source)) throw problem('not-found', 'This source is withheld from you.')
  return source
}

export const getSource = operation({
  method: 'GET',
  path: '/sources/{id}',
  summary: 'One source of the library, or one that only I cite so far.',
  answer: sourceView,
  async run({ actor, params }) {
    const { prisma } = await getDatabase()
    const source = await findSource(prisma, actor, params.id ?? '')
    return { body: viewSource(actor.userId, source), version: source.version }
  },
})

const listQuery = pageQuery.extend({
  team: z.string().max(64).optional(),
  q: z.string().max(500).optional(),
  /** What the last look at the address found. */
  link: z.enum(linkStates).optional(),
})
const place = z.tuple([z.string(), z.string()])

/** A page of the team's library with one's own held sources, newest first. Throws `not-found` for another team's. */
export async function readLibrary(actor: Actor, query: z.infer<typeof listQuery>) {
  const teamId = chosenTeam(actor, query.team)
  allow(actor, 'team.read', { teamId })
  const { prisma } = await getDatabase()
  const limit = query.limit ?? 50
  const after = placeOf(query.cursor, place)
  const rows = await prisma.source.findMany({
    ...wholeSource,
    where: {
      AND: [
        { teamId },
        visibleSourceCondition(actor.userId),
        matching(actor.userId, query.q),
        query.link ? { AND: [{ linkState: query.link }, readableSourceCondition(actor.userId)] } : {},
        after
          ? {
              OR: [
                { createdAt: { lt: new Date(after[0]) } },
                { createdAt: new Date(after[0]), id: { lt: after[1] } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  return page(
    rows,
    limit,
    (source) => viewSource(actor.userId, source),
    (source) => [source.createdAt.toISOString(), source.id],
  )
}

/** On how many claims each source of a page is used, as far as this person may know. */
export async function readSourceUses(actor: Actor, sources: SourceView[]): Promise<Record<string, number>> {
  const { prisma } = await getDatabase()
  const known = sources.filter((source) => !source.withheld).map((source) => source.id)
  return countSourceUses(prisma, actor.userId, known)
}

export const listSources = operation({
  method: 'GET',
  path: '/sources',
  summary: 'The team’s library with my own sources, newest first.',
  query: listQuery,
  answer: pageOf(sourceView),
  run: async ({ actor, query }) => ({ body: await readLibrary(actor, query) }),
})

/** Every word is found in what the viewer may read: of a withheld source that is its public description. */
function matching(viewerId: string, q: string | undefined): Prisma.SourceWhereInput {
  const words = (q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 10)
  const found = (columns: string[]): Prisma.SourceWhereInput => ({
    AND: words.map((word) => {
      const contains = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
      return { OR: columns.map((column) => ({ [column]: contains })) }
    }),
  })
  if (words.length === 0) return {}
  const readable = readableSourceCondition(viewerId)
  return {
    OR: [
      { AND: [readable, found(['title', 'publisher', 'author', 'url'])] },
      { AND: [{ NOT: readable }, found(['publicDescription'])] },
    ],
  }
}

export const createSource = operation({
  method: 'POST',
  path: '/sources',
  summary: 'Adds a source to the library; one with the same address is answered instead.',
  body: createSourceInput,
  answer: sourceView,
  status: 201,
  async run(call) {
    const { teamId: named, ...input } = call.body
    const teamId = chosenTeam(call.actor, named)
    if (!input.url && !input.title)
      throw problem('incomplete', { errors: [{ path: '/url', message: 'Give an address or a title.' }] })
    return write(call, {
      load: async (tx) => {
        await lockLibrary(tx, teamId)
        return sameAddress(tx, teamId, sourceColumns(input).canonicalUrl)
      },
      allow: () => allow(call.actor, 'source.write', { teamId }),
      decide: () => undefined,
      record: async (tx, known) => {
        const id = known ?? newId()
        if (!known)
          await tx.source.create({
            data: {
              id,
              teamId,
              ...sourceColumns(input),
              accessedAt: call.now,
              createdById: call.actor.userId,
              createdAt: call.now,
            },
          })
        return {
          chain: teamChain(teamId),
          events: known ? [] : [{ type: 'source.added', data: { sourceId: id } }],
          answer: async (inside) => {
            const source = await findSource(inside, call.actor, id)
            return {
              status: known ? 200 : 201,
              body: viewSource(call.actor.userId, source),
              version: source.version,
              location: `/api/v1/sources/${id}`,
            }
          },
        }
      },
    })
  },
})
