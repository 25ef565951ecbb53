import { roleSchema, type Actor, type Role } from '@/domain/team/roles'
import { getDatabase } from '@/server/database/open'
import { allow } from '@/server/write'

/** A member as others choose or mention them. */
export interface Colleague {
  id: string
  name: string
  role: Role
}

/** Everybody who is in a team now, by name. Throws `not-found` for somebody who is not in it. */
export async function readColleagues(actor: Actor, teamId: string): Promise<Colleague[]> {
  allow(actor, 'team.read', { teamId })
  const { prisma } = await getDatabase()
  const rows = await prisma.membership.findMany({
    where: { teamId, removedAt: null },
    select: { userId: true, role: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
  })
  return rows.map(({ userId, role, user }) => ({
    id: userId,
    name: user.name,
    role: roleSchema.parse(role),
  }))
}
