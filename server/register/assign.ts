import { claimChange } from '@/domain/claims/change'
import type { ChangeClaimInput } from '@/domain/claims/claim'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import {
  assigneesAfter,
  assignInput,
  assignView,
  type AssigneeChange,
  type AssignInput,
} from '@/domain/register/assign'
import type { Actor } from '@/domain/team/roles'
import { wholeClaim, type WholeClaim } from '@/server/claims/load'
import { fieldsOf } from '@/server/claims/store-change'
import { keepVersion } from '@/server/claims/versions'
import type { Transaction } from '@/server/database/database'
import { chainOf } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { allow, write, type Change } from '@/server/write'

/** What one plan makes of one claim. */
export interface PlannedClaim {
  claim: WholeClaim
  changed: string[]
  assignees: string[]
}

/** Who is writing a plan, and when. */
interface Planner {
  actor: Actor
  now: Date
}

export const assignClaims = operation({
  method: 'POST',
  path: '/claims/assign',
  summary:
    'Assigns many claims, or sets their due date or priority: all of them or none. Answers what changed.',
  body: assignInput,
  answer: assignView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const claims = await lockClaims(tx, call.actor, call.body.claimIds)
        await refuseStrangers(tx, claims[0].teamId, call.body.assignees)
        return claims
      },
      allow: (claims) => {
        for (const claim of claims) allow(call.actor, 'claim.manage', { teamId: claim.teamId })
      },
      decide: (claims) => claims.map((claim) => planOf(claim, call.body)),
      record: (tx, [first], plans) => carryOut(tx, call, first, plans, call.body),
    }),
})

/** The claims with these ids, locked one after the other in the order of their ids. Throws `not-found` for any other. */
export async function lockClaims(
  tx: Transaction,
  actor: Actor,
  ids: string[],
): Promise<[WholeClaim, ...WholeClaim[]]> {
  const wanted = [...new Set(ids)]
  await tx.$queryRaw`SELECT 1 FROM "Claim" WHERE "id" = ANY(${wanted}) ORDER BY "id" FOR UPDATE`
  const claims = await tx.claim.findMany({
    where: { id: { in: wanted }, removedAt: null },
    ...wholeClaim,
    orderBy: { id: 'asc' },
  })
  const [first, ...others] = claims
  if (!first || claims.length < wanted.length) throw problem('not-found')
  for (const { teamId } of claims) allow(actor, 'article.read', { teamId })
  const chain = chainOf(first.article).id
  if (others.some((claim) => chainOf(claim.article).id !== chain))
    throw problem('invalid', {
      errors: [
        { path: '/claimIds', message: 'Claims of one team are planned at a time, the sample’s alone.' },
      ],
    })
  return [first, ...others]
}

/** Throws `invalid` where somebody would be assigned who is not in the team; anybody may be taken away. */
async function refuseStrangers(
  tx: Transaction,
  teamId: string,
  change: AssigneeChange | undefined,
): Promise<void> {
  const named = (['add', 'set'] as const).flatMap((list) =>
    (change?.[list] ?? []).map((userId, index) => ({ userId, path: `/assignees/${list}/${index}` })),
  )
  if (named.length === 0) return
  const members = await tx.membership.findMany({
    where: { teamId, removedAt: null, userId: { in: named.map(({ userId }) => userId) } },
  })
  const known = new Set(members.map((member) => member.userId))
  const errors = named.flatMap(({ userId, path }) =>
    known.has(userId) ? [] : [{ path, message: 'Nobody in the team has this id.' }],
  )
  if (errors.length > 0) throw problem('invalid', { errors })
}

/** What a plan changes of one claim, by the rule that a change of a single claim follows too. */
export function planOf(claim: WholeClaim, plan: Omit<AssignInput, 'claimIds'>): PlannedClaim {
  const before = claim.assignments.map((assignment) => assignment.userId)
  const assignees = assigneesAfter(before, plan.assignees)
  const patch: ChangeClaimInput = {
    ...(plan.dueAt === undefined ? {} : { dueAt: plan.dueAt && new Date(plan.dueAt).toISOString() }),
    ...(plan.priority === undefined ? {} : { priority: plan.priority }),
  }
  const quotes = claim.spans.map((span) => span.exact)
  const moved = JSON.stringify([...assignees].sort()) !== JSON.stringify([...before].sort())
  const { changed } = claimChange(
    fieldsOf(claim),
    patch,
    { before: quotes, after: quotes, moved: false },
    moved,
  )
  return { claim, changed, assignees }
}

/** Writes the plans of some locked claims of one chain: one version and one event each. Answers what changed. */
export async function carryOut(
  tx: Transaction,
  { actor, now }: Planner,
  first: WholeClaim,
  plans: PlannedClaim[],
  { dueAt, priority }: Pick<AssignInput, 'dueAt' | 'priority'>,
): Promise<Change> {
  const touched = plans.filter(({ changed }) => changed.length > 0)
  const ids = touched.map(({ claim }) => claim.id)
  await tx.claim.updateMany({
    where: { id: { in: ids } },
    data: {
      ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }),
      ...(priority === undefined ? {} : { priority }),
      version: { increment: 1 },
    },
  })
  await storeAssignees(tx, touched, now)
  const events: NewEvent[] = []
  for (const { claim, changed } of touched) {
    const { statement, kind, voices, wording } = claim
    const digest = await keepVersion(tx, {
      claimId: claim.id,
      version: claim.version + 1,
      wording,
      words: { statement, kind, voices, quotes: claim.spans.map((span) => span.exact) },
      actorId: actor.userId,
      now,
    })
    const { articleId, id: claimId, number } = claim
    events.push({ type: 'claim.changed', data: { articleId, claimId, number, changed, wording, digest } })
  }
  const items = touched.map(({ claim, changed }) => ({ id: claim.id, version: claim.version + 1, changed }))
  return { chain: chainOf(first.article), events, answer: async () => ({ body: { items } }) }
}

async function storeAssignees(tx: Transaction, plans: PlannedClaim[], now: Date): Promise<void> {
  const moved = plans.filter(({ changed }) => changed.includes('assignees'))
  const gone = moved.flatMap(({ claim, assignees }) =>
    claim.assignments.filter(({ userId }) => !assignees.includes(userId)),
  )
  const come = moved.flatMap(({ claim, assignees }) =>
    assignees.map((userId) => ({ claimId: claim.id, userId, createdAt: now })),
  )
  if (gone.length > 0)
    await tx.assignment.deleteMany({
      where: { OR: gone.map(({ claimId, userId }) => ({ claimId, userId })) },
    })
  if (come.length > 0) await tx.assignment.createMany({ data: come, skipDuplicates: true })
}
