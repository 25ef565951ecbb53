import { problem } from '@/domain/problem'
import { roleSchema } from '@/domain/team/roles'
import { meView, type MeView } from '@/domain/team/view'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'

/** A person with their teams, the one they joined first first; `seq` is where to start following a team's feed. */
export async function readMe(tx: Transaction, userId: string): Promise<MeView> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true },
  })
  if (!user) throw problem('not-found')
  const teams = await tx.$queryRaw<{ id: string; name: string; role: string; seq: number | null }[]>`
    SELECT t."id", t."name", m."role", c."seq"
    FROM "Membership" m
    JOIN "Team" t ON t."id" = m."teamId"
    LEFT JOIN "Chain" c ON c."id" = t."id"
    WHERE m."userId" = ${userId} AND m."removedAt" IS NULL
    ORDER BY m."createdAt", t."id"`
  return {
    user,
    teams: teams.map(({ id, name, role, seq }) => ({
      id,
      name,
      role: roleSchema.parse(role),
      seq: seq ?? 0,
    })),
  }
}

/** The same outside of a transaction, for pages. */
export async function readMyself(userId: string): Promise<MeView> {
  const { prisma } = await getDatabase()
  return readMe(prisma, userId)
}

export const getMe = operation({
  method: 'GET',
  path: '/me',
  summary: 'Who you are and which teams you are in.',
  answer: meView,
  run: async ({ actor }) => ({ body: await readMyself(actor.userId) }),
})

/** Whether a person signs in by a password; others do by another service alone. */
export async function hasPassword(userId: string): Promise<boolean> {
  const { prisma } = await getDatabase()
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  return typeof user?.passwordHash === 'string'
}
