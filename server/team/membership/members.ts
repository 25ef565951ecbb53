import { z } from 'zod'
import type { NewEvent } from '@/domain/history/event'
import { problem } from '@/domain/problem'
import type { Actor, Role } from '@/domain/team/roles'
import { countFilers, hasOwner, rulesAfterJoining } from '@/domain/team/rules'
import { memberView, roleInput, type MemberView } from '@/domain/team/view'
import { endSessions } from '@/server/auth/session'
import type { Transaction } from '@/server/database/database'
import { getDatabase } from '@/server/database/open'
import { teamChain } from '@/server/history/record'
import { operation } from '@/server/http/operation'
import { matchVersion, page, pageOf, pageQuery, placeOf, type PageQuery } from '@/server/http/pages'
import { allow, write } from '@/server/write'
import { findTeam, lockTeam, type LockedTeam } from '../load-team'

const place = z.tuple([z.iso.datetime(), z.string()])

/** A page of a team's members, in the order of joining. Throws `not-found` for whoever is not in it. */
export async function readMembers(
  actor: Actor,
  teamId: string,
  { cursor, limit = 50 }: PageQuery = {},
): Promise<{ items: MemberView[]; next?: string }> {
  const { prisma } = await getDatabase()
  await findTeam(prisma, actor, teamId)
  const after = placeOf(cursor, place)
  const rows = await prisma.membership.findMany({
    where: {
      teamId,
      removedAt: null,
      ...(after
        ? { OR: [{ createdAt: { gt: after[0] } }, { createdAt: after[0], userId: { gt: after[1] } }] }
        : {}),
    },
    include: { user: { select: { name: true, email: true } } },
    orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
    take: limit + 1,
  })
  return page(rows, limit, viewMember, ({ createdAt, userId }) => [createdAt.toISOString(), userId])
}

type MemberRow = {
  userId: string
  role: string
  version: number
  createdAt: Date
  user: { name: string; email: string | null }
}

function viewMember({ userId, role, version, createdAt, user }: MemberRow): MemberView {
  return memberView.parse({ userId, ...user, role, joinedAt: createdAt.toISOString(), version })
}

async function readMember(tx: Transaction, teamId: string, userId: string): Promise<MemberView> {
  const row = await tx.membership.findUniqueOrThrow({
    where: { teamId_userId: { teamId, userId } },
    include: { user: { select: { name: true, email: true } } },
  })
  return viewMember(row)
}

export const listMembers = operation({
  method: 'GET',
  path: '/teams/{id}/members',
  summary: 'The members of a team with their roles, in the order of joining.',
  query: pageQuery,
  answer: pageOf(memberView),
  run: async ({ actor, params, query }) => ({ body: await readMembers(actor, params.id ?? '', query) }),
})

/** The member that a request is about. Throws `not-found` for somebody who is not in the team. */
async function lockMember(tx: Transaction, asking: Actor, params: Record<string, string>) {
  const locked = await lockTeam(tx, asking, params.id ?? '')
  const member = locked.members.find(({ userId }) => userId === params.userId)
  if (!member) throw problem('not-found')
  return { ...locked, member }
}

/** The roles that the team's people hold once this one has another, or none. */
function rolesAfter({ members }: LockedTeam, userId: string, role: Role | null): Role[] {
  return members.flatMap((member) => (member.userId !== userId ? [member.role] : role ? [role] : []))
}

export const changeMember = operation({
  method: 'PATCH',
  path: '/teams/{id}/members/{userId}',
  summary: 'Gives a member another role. Its rights count from the next request on.',
  body: roleInput,
  ifMatch: 'needed',
  answer: memberView,
  run: (call) =>
    write(call, {
      load: async (tx) => {
        const locked = await lockMember(tx, call.actor, call.params)
        const { team, member } = locked
        await matchVersion(call.ifMatch, member.version, () => readMember(tx, team.id, member.userId))
        return locked
      },
      allow: ({ actor, team }) => allow(actor, 'members.change', { teamId: team.id }),
      decide: (locked) => {
        const after = rolesAfter(locked, locked.member.userId, call.body.role)
        if (!hasOwner(after)) throw problem('last-owner')
        const before = locked.members.map(({ role }) => role)
        return rulesAfterJoining(countFilers(before), countFilers(after), locked.team)
      },
      record: async (tx, { team, member }, rules) => {
        const { role } = call.body
        const events: NewEvent[] = []
        if (role !== member.role) {
          await tx.membership.update({
            where: { teamId_userId: { teamId: team.id, userId: member.userId } },
            data: { role, version: { increment: 1 } },
          })
          if (member.role === 'owner') await closeInvites(tx, team.id, member.userId, call.now)
          events.push({
            type: 'member.changed',
            data: { userId: member.userId, from: member.role, to: role },
          })
        }
        if (rules) {
          await tx.team.update({ where: { id: team.id }, data: { ...rules, version: { increment: 1 } } })
          events.push({ type: 'team.changed', data: { changed: ['quorum', 'fourEyes'] } })
        }
        return {
          chain: teamChain(team.id),
          events,
          answer: async () => {
            const view = await readMember(tx, team.id, member.userId)
            return { body: view, version: view.version }
          },
        }
      },
    }),
})

export const removeMember = operation({
  method: 'DELETE',
  path: '/teams/{id}/members/{userId}',
  summary: 'Removes a member, or leaves the team. Their sessions end; their filed verdicts stay and count.',
  status: 204,
  run: (call) =>
    write(call, {
      load: (tx) => lockMember(tx, call.actor, call.params),
      allow: ({ actor, team, member }) =>
        allow(actor, member.userId === actor.userId ? 'team.read' : 'members.change', { teamId: team.id }),
      decide: (locked) => {
        if (!hasOwner(rolesAfter(locked, locked.member.userId, null))) throw problem('last-owner')
      },
      record: async (tx, { team, member, actor }) => {
        const { userId } = member
        await tx.membership.update({
          where: { teamId_userId: { teamId: team.id, userId } },
          data: { removedAt: call.now, version: { increment: 1 } },
        })
        await closeInvites(tx, team.id, userId, call.now)
        await endAccess(tx, userId, userId === actor.userId ? call.sessionId : null, call.now)
        return {
          chain: teamChain(team.id),
          events: [{ type: 'member.removed', data: { userId } }],
          answer: async () => ({ status: 204 }),
        }
      },
    }),
})

/** Invitations that somebody gave out end with their right to invite. */
async function closeInvites(tx: Transaction, teamId: string, createdById: string, now: Date): Promise<void> {
  await tx.invite.updateMany({
    where: { teamId, createdById, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
}

/** Ends a removed member's sessions, but for the one by which they leave; in no team any more, their tokens too. */
async function endAccess(tx: Transaction, userId: string, exceptId: string | null, now: Date): Promise<void> {
  await endSessions(tx, { userId, exceptId }, now)
  const others = await tx.membership.count({ where: { userId, removedAt: null } })
  if (others === 0)
    await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })
}
