import { problem } from '@/domain/problem'
import { roleSchema, type Actor } from '@/domain/team/roles'
import { teamView, type TeamView } from '@/domain/team/view'
import type { Team } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { allow } from '@/server/write'

/** A team as the API shows it. */
export function viewTeam({ id, name, fourEyes, quorum, mode, publication, version }: Team): TeamView {
  return teamView.parse({ id, name, fourEyes, quorum, mode, publication, version })
}

/** The team with this id. Throws `not-found` for whoever is not in it. */
export async function findTeam(tx: Transaction, actor: Actor, id: string): Promise<Team> {
  allow(actor, 'team.read', { teamId: id })
  const team = await tx.team.findUnique({ where: { id } })
  if (!team) throw problem('not-found')
  return team
}

export interface Member {
  userId: string
  role: Actor['memberships'][number]['role']
  version: number
}

export interface LockedTeam {
  team: Team
  /** Who asks, as they are now: their role may have changed since the request was signed. */
  actor: Actor
  members: Member[]
}

/**
 * The team with its row locked until the transaction ends, and its members: what decides about settings, roles and
 * who may leave. Throws `not-found` for whoever is not in it at this moment.
 */
export async function lockTeam(tx: Transaction, asking: Actor, id: string): Promise<LockedTeam> {
  allow(asking, 'team.read', { teamId: id })
  await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${id} FOR UPDATE`
  const rows = await tx.membership.findMany({
    where: { teamId: id, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
  })
  const members = rows.map(({ userId, role, version }) => ({ userId, role: roleSchema.parse(role), version }))
  const own = members.filter((member) => member.userId === asking.userId)
  const actor = { ...asking, memberships: own.map(({ role }) => ({ teamId: id, role })) }
  return { team: await findTeam(tx, actor, id), actor, members }
}
