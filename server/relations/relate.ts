import { isMutual, isRemovable, makesCircle } from '@/domain/relations/decide'
import { anyRelationKind, relationInput, relationView } from '@/domain/relations/relation'
import { problem } from '@/domain/problem'
import { findClaim, type WholeClaim } from '@/server/claims/load'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { newId } from '@/server/ids'
import { allow, write } from '@/server/write'
import { lockDependencies, lockTwoClaims } from './lock'
import { viewRelations } from './read'

/** Throws unless two claims are of one team, and of one chain: the sample stands outside of everything. */
function refuseStrangers(from: WholeClaim, to: WholeClaim): void {
  const sample = from.article.sample || to.article.sample
  if (from.teamId !== to.teamId || (sample && from.articleId !== to.articleId))
    throw problem('invalid', {
      errors: [{ path: '/claimId', message: 'The other claim must be one of the same team.' }],
    })
}

export const addRelation = operation({
  method: 'POST',
  path: '/claims/{id}/relations',
  summary: 'Says that a claim repeats, contradicts or depends on another. Dependencies make no circle.',
  body: relationInput,
  answer: relationView,
  status: 201,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const id = call.params.id ?? ''
        const { kind, claimId } = call.body
        const { teamId } = await findClaim(tx, call.actor, id)
        if (kind === 'depends-on') await lockDependencies(tx, teamId)
        const [from, to] = await lockTwoClaims(tx, call.actor, [id, claimId])
        const pairs = [{ fromId: id, toId: claimId }]
        if (isMutual(kind)) pairs.push({ fromId: claimId, toId: id })
        return {
          from,
          to,
          known: await tx.claimRelation.findMany({ where: { kind, OR: pairs } }),
          dependencies: await tx.claimRelation.findMany({
            where: { teamId, kind: 'depends-on', removedAt: null },
            select: { fromId: true, toId: true },
          }),
        }
      },
      allow: ({ from }) => allow(call.actor, 'relation.write', { teamId: from.teamId }),
      decide: ({ from, to, known, dependencies }) => {
        if (from.id === to.id)
          throw problem('invalid', {
            errors: [{ path: '/claimId', message: 'A claim has no relation to itself.' }],
          })
        refuseStrangers(from, to)
        if (known.some((row) => row.removedAt === null)) throw problem('taken', 'This is recorded already.')
        const edge = { fromId: from.id, toId: to.id }
        if (call.body.kind === 'depends-on' && makesCircle(dependencies, edge))
          throw problem(
            'wrong-state',
            `Claim ${to.number} depends on claim ${from.number} already, at once or through others.`,
          )
        return known.find((row) => row.fromId === from.id)?.id ?? null
      },
      record: async (tx, { from, to }, before) => {
        const { kind } = call.body
        const id = before ?? newId()
        const columns = {
          ...{ teamId: from.teamId, fromId: from.id, toId: to.id, kind },
          createdById: call.actor.userId,
          createdAt: call.now,
          removedAt: null,
        }
        await tx.claimRelation.upsert({ where: { id }, create: { id, ...columns }, update: columns })
        return {
          chain: chainOf(from.article),
          events: [{ type: 'claim.related', data: relationData(from, to, kind) }],
          answer: async (inside) => {
            const row = await inside.claimRelation.findUniqueOrThrow({ where: { id } })
            const [body] = await viewRelations(inside, call.actor.userId, from.id, [row])
            return { status: 201, body, location: `/api/v1/claims/${from.id}/relations` }
          },
        }
      },
    }),
})

function relationData(from: WholeClaim, to: WholeClaim, kind: string) {
  const { articleId, id: claimId, number } = from
  return { articleId, claimId, number, kind, otherClaimId: to.id, otherNumber: to.number }
}

export const removeRelation = operation({
  method: 'DELETE',
  path: '/relations/{id}',
  summary: 'Takes back what a claim was said to be to another. What it was split from stays.',
  status: 204,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const named = await tx.claimRelation.findUnique({ where: { id: call.params.id ?? '' } })
        if (!named) throw problem('not-found')
        const [from, to] = await lockTwoClaims(tx, call.actor, [named.fromId, named.toId])
        return { relation: await tx.claimRelation.findUniqueOrThrow({ where: { id: named.id } }), from, to }
      },
      allow: ({ from }) => allow(call.actor, 'relation.write', { teamId: from.teamId }),
      decide: ({ relation, from }) => {
        if (relation.removedAt) throw problem('not-found')
        if (!isRemovable(anyRelationKind.parse(relation.kind), from.withdrawnAt !== null))
          throw problem('wrong-state', 'Where a claim came from, or what it was merged into, stays.')
      },
      record: async (tx, { relation, from, to }) => {
        await tx.claimRelation.update({ where: { id: relation.id }, data: { removedAt: call.now } })
        return {
          chain: chainOf(from.article),
          events: [{ type: 'claim.unrelated', data: relationData(from, to, relation.kind) }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})
