import { z } from 'zod'
import { openStates } from '@/domain/register/register'
import { workloadView, type WorkloadView } from '@/domain/register/workload'
import { roleSchema, type Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { operation } from '@/server/http/operation'
import { chosenTeam } from '@/server/team/chosen-team'
import { peopleNamed } from '@/server/team/people'
import { allow } from '@/server/write'
import { openAssignments } from './assigned'
import { findInRegister } from './find'

const week = 7 * 24 * 3_600_000

/** Who has how much to do; whoever left the team stands there too while claims are assigned to them. */
export async function readWorkload(actor: Actor, teamId: string, now: Date): Promise<WorkloadView> {
  allow(actor, 'article.read', { teamId })
  const { prisma } = await getDatabase()
  const members = await prisma.membership.findMany({
    where: { teamId, removedAt: null },
    select: { userId: true, role: true },
  })
  const open = await openAssignments(prisma, teamId, now)
  const filed = await filedSince(prisma, teamId, new Date(now.getTime() - week))
  const roleOf = new Map(members.map(({ userId, role }) => [userId, roleSchema.parse(role)]))
  const people = [...new Set([...roleOf.keys(), ...open.map(({ userId }) => userId)])]
  const names = await peopleNamed(prisma, people)
  const items = people.map((userId) => {
    const theirs = open.filter((one) => one.userId === userId)
    return {
      user: names(userId),
      role: roleOf.get(userId) ?? null,
      assigned: theirs.length,
      overdue: theirs.filter(({ overdue }) => overdue).length,
      toFile: theirs.filter((one) => !one.filed).length,
      filedThisWeek: filed.get(userId) ?? 0,
    }
  })
  items.sort((a, b) => (a.user.name < b.user.name ? -1 : a.user.name > b.user.name ? 1 : 0))
  const nobody = await findInRegister(
    prisma,
    { assignee: 'none', state: [...openStates] },
    { teamId, userId: actor.userId, now },
    { after: null, limit: 100_000 },
  )
  return { items, unassigned: nobody.length }
}

/** How many verdicts each person filed; that somebody filed is everybody's to know. */
async function filedSince(tx: Transaction, teamId: string, since: Date): Promise<Map<string, number>> {
  const rows = await tx.event.groupBy({
    by: ['actorId'],
    where: { chainId: teamId, type: 'verdict.filed', at: { gte: since } },
    _count: true,
  })
  return new Map(rows.map((row) => [row.actorId, row._count]))
}

export const getWorkload = operation({
  method: 'GET',
  path: '/queue/workload',
  summary: 'What each member has to do, and how many verdicts they filed in the last seven days.',
  query: z.object({ team: z.string().max(64).optional() }),
  answer: workloadView,
  run: async ({ actor, query, now }) => ({
    body: await readWorkload(actor, chosenTeam(actor, query.team), now),
  }),
})
