import { problem } from '@/domain/problem'
import type { NewEvent } from '@/domain/history/event'
import { roleSchema, type Role } from '@/domain/team/roles'
import { countFilers, rulesAfterJoining } from '@/domain/team/rules'
import type { Transaction } from '../../database/database'

/**
 * Makes a person a member, or a removed one a member again. When the second person who may file joins, new articles
 * get two independent verdicts and four eyes from then on. Returns what history has to record in the team's chain.
 * Throws `not-found` for a team that is not there, and `taken` for somebody who is a member.
 */
export async function joinTeam(
  tx: Transaction,
  { teamId, userId, role, now }: { teamId: string; userId: string; role: Role; now: Date },
): Promise<NewEvent[]> {
  const [team] = await tx.$queryRaw<{ quorum: number; fourEyes: boolean }[]>`
    SELECT "quorum", "fourEyes" FROM "Team" WHERE "id" = ${teamId} FOR UPDATE`
  if (!team) throw problem('not-found', `There is no team ${teamId}.`)
  const members = await tx.membership.findMany({ where: { teamId } })
  const known = members.find((member) => member.userId === userId)
  if (known && !known.removedAt) throw problem('taken', 'This person is in the team already.')
  if (known)
    await tx.membership.update({
      where: { teamId_userId: { teamId, userId } },
      data: { role, removedAt: null, createdAt: now, version: { increment: 1 } },
    })
  else await tx.membership.create({ data: { teamId, userId, role, createdAt: now } })
  const events: NewEvent[] = [{ type: 'member.joined', data: { userId, role } }]

  const held = members.filter(({ removedAt }) => !removedAt).map((member) => roleSchema.parse(member.role))
  const rules = rulesAfterJoining(countFilers(held), countFilers([...held, role]), team)
  if (rules) {
    await tx.team.update({ where: { id: teamId }, data: { ...rules, version: { increment: 1 } } })
    events.push({ type: 'team.changed', data: { changed: ['quorum', 'fourEyes'] } })
  }
  return events
}
