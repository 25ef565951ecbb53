import { problem } from '@/domain/problem'
import { atLeast, roleSchema, type Role } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'

/** The roles of a team's present members among some people, by user id. */
export async function memberRoles(
  tx: Transaction,
  teamId: string,
  userIds: string[],
): Promise<Map<string, Role>> {
  const members = await tx.membership.findMany({
    where: { teamId, removedAt: null, userId: { in: userIds } },
  })
  return new Map(members.map(({ userId, role }) => [userId, roleSchema.parse(role)]))
}

/** Refuses people who are not in the team, or may not do what they are named for. `path` leads to each in the input. */
export function refuseOutsiders(
  userIds: string[],
  roles: Map<string, Role>,
  needed: Role,
  path: (index: number) => string,
): void {
  const errors = userIds.flatMap((userId, index) => {
    const role = roles.get(userId)
    if (!role) return [{ path: path(index), message: 'Nobody in the team has this id.' }]
    return atLeast(role, needed) ? [] : [{ path: path(index), message: 'Their role may not file verdicts.' }]
  })
  if (errors.length > 0) throw problem('invalid', { errors })
}
