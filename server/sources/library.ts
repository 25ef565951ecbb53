import { z } from 'zod'
import { problem } from '@/domain/problem'
import { changeSourceInput, createSourceInput, sourceView, type SourceInput } from '@/domain/sources/source'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion, page, pageOf, pageQuery, placeOf } from '@/server/http/pages'
import { newId } from '@/server/ids'
import { chosenTeam } from '@/server/team/chosen-team'
import { allow, write } from '@/server/write'
import { sourceColumns, visibleSourceCondition } from './held'
import { lockLibrary } from './lock'
import { viewSource, wholeSource, type WholeSource } from './view'

/**
 * The source with this id, or the one that it was merged into, if the actor may see it: open to their team, or held
 * by themselves. A confidential one is there for its named readers only. Throws `not-found`.
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
  const withheld = source?.confidential && !source.readers.some((reader) => reader.userId === actor.userId)
  if (!source || withheld) throw problem('not-found')
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

const listQuery = pageQuery.extend({ team: z.string().max(64).optional(), q: z.string().max(500).optional() })
const place = z.tuple([z.string(), z.string()])

export const listSources = operation({
  method: 'GET',
  path: '/sources',
  summary: 'The team’s library with my own sources, newest first.',
  query: listQuery,
  answer: pageOf(sourceView),
  async run({ actor, query }) {
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
          { OR: [{ confidential: false }, { readers: { some: { userId: actor.userId } } }] },
          matching(query.q),
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
    return {
      body: page(
        rows,
        limit,
        (source) => viewSource(actor.userId, source),
        (source) => [source.createdAt.toISOString(), source.id],
      ),
    }
  },
})

function matching(q: string | undefined) {
  const words = (q ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 10)
  return {
    AND: words.map((word) => {
      const contains = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
      return { OR: ['title', 'publisher', 'author', 'url'].map((column) => ({ [column]: contains })) }
    }),
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
        return sameAddress(tx, teamId, input)
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

async function sameAddress(tx: Transaction, teamId: string, input: SourceInput): Promise<string | null> {
  const { canonicalUrl } = sourceColumns(input)
  if (!canonicalUrl) return null
  const known = await tx.source.findFirst({
    where: { teamId, heldBy: '', canonicalUrl },
    select: { id: true },
  })
  return known?.id ?? null
}

export const changeSource = operation({
  method: 'PATCH',
  path: '/sources/{id}',
  summary: 'Changes what the library says of a source.',
  body: changeSourceInput,
  ifMatch: 'needed',
  answer: sourceView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" = ${call.params.id ?? ''} FOR UPDATE`
        const source = await findSource(tx, call.actor, call.params.id ?? '')
        await matchVersion(call.ifMatch, source.version, () => viewSource(call.actor.userId, source))
        await lockLibrary(tx, source.teamId)
        const known = await sameAddress(tx, source.teamId, call.body)
        return { source, taken: known !== null && known !== source.id && source.heldBy === '' }
      },
      allow: ({ source }) => allow(call.actor, 'source.write', { teamId: source.teamId }),
      decide: ({ source, taken }) => {
        if (taken) throw problem('taken', 'The library has a source with this address already.')
        const after = sourceColumns({ ...viewSource('', source), ...call.body })
        const changed = Object.entries(after).filter(
          ([column, value]) => value !== source[column as keyof typeof after],
        )
        return Object.fromEntries(changed)
      },
      record: async (tx, { source }, columns) => {
        const changed = Object.keys(columns).filter((column) => column !== 'canonicalUrl')
        if (changed.length > 0)
          await tx.source.update({
            where: { id: source.id },
            data: { ...columns, version: { increment: 1 } },
          })
        const isOpen = source.heldBy === ''
        return {
          chain: teamChain(source.teamId),
          events:
            isOpen && changed.length > 0
              ? [{ type: 'source.changed', data: { sourceId: source.id, changed } }]
              : [],
          answer: async (inside) => {
            const now = await findSource(inside, call.actor, source.id)
            return { body: viewSource(call.actor.userId, now), version: now.version }
          },
        }
      },
    }),
})
