import { problem } from '@/domain/problem'
import { roleSchema, type Role } from '@/domain/team/roles'
import { sign } from '@/server/auth/secret'
import type { Transaction } from '@/server/database/database'
import { environment } from '@/server/environment'
import { newId } from '@/server/ids'
import { joinTeam } from './join-team'
import { hashToken } from '../accounts/tokens'
import { recordInTeam } from '../write-once'

const weekMs = 7 * 24 * 60 * 60 * 1000

/**
 * The token of an invitation: made from its random id under the installation's secret, so that the answer to a
 * repeated request can show it again although only its hash is stored.
 */
export function inviteToken(inviteId: string): string {
  return sign('invite', inviteId)
}

/** The address that an invited person opens. */
export function inviteUrl(token: string): string {
  return `${environment().appUrl}/invite/${token}`
}

/** Stores a new invitation, good for one person within seven days. */
export async function createInvite(
  tx: Transaction,
  { teamId, role, createdById, now }: { teamId: string; role: Role; createdById: string; now: Date },
): Promise<{ id: string; expiresAt: Date }> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + weekMs)
  const tokenHash = hashToken(inviteToken(id))
  await tx.invite.create({ data: { id, teamId, role, tokenHash, createdById, createdAt: now, expiresAt } })
  return { id, expiresAt }
}

export interface FoundInvite {
  id: string
  teamId: string
  teamName: string
  role: Role
  /** Whether it can still be accepted. */
  valid: boolean
}

/** The invitation of a token, used and expired ones too; `null` where there never was one. */
export async function findInvite(tx: Transaction, token: string, now: Date): Promise<FoundInvite | null> {
  const invite = await tx.invite.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { team: { select: { name: true } } },
  })
  if (!invite) return null
  const { id, teamId, team, usedAt, expiresAt } = invite
  const role = roleSchema.parse(invite.role)
  return { id, teamId, teamName: team.name, role, valid: usedAt === null && expiresAt > now }
}

/**
 * Uses an invitation up and makes the person a member, with the event. Throws `not-found`, `invite-over` when
 * somebody was faster or it has expired, and `taken` for a member (the invitation stays good then).
 */
export async function joinByInvite(
  tx: Transaction,
  { token, userId, now }: { token: string; userId: string; now: Date },
): Promise<void> {
  const invite = await findInvite(tx, token, now)
  if (!invite) throw problem('not-found')
  const { id, teamId, role } = invite
  // The team's row first, as in every change of who is in it.
  await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${teamId} FOR UPDATE`
  const { count } = await tx.invite.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, usedById: userId },
  })
  if (count === 0) throw problem('invite-over')
  const events = await joinTeam(tx, { teamId, userId, role, now })
  await recordInTeam(tx, teamId, userId, now, events)
}
