import { problem } from '@/domain/problem'
import { isOver } from '@/domain/sign-offs/state'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { hashToken } from '@/server/team/accounts/tokens'
import { allow } from '@/server/write'

const whole = { include: { article: true } }
export type SignOffRow = Prisma.SignOffGetPayload<typeof whole>

/** The sign-off with this id, if the actor is in its team. Throws `not-found`. */
export async function findSignOff(tx: Transaction, actor: Actor, id: string): Promise<SignOffRow> {
  const signOff = await tx.signOff.findUnique({ where: { id }, ...whole })
  if (!signOff) throw problem('not-found')
  allow(actor, 'sign-off.read', { teamId: signOff.teamId })
  return signOff
}

/** The sign-off that a link's token opens. Throws `link-over` for one that is wrong, expired or called back alike. */
export async function findByToken(tx: Transaction, token: string, now: Date): Promise<SignOffRow> {
  const signOff = await tx.signOff.findUnique({ where: { tokenHash: hashToken(token) }, ...whole })
  if (!signOff || isOver(signOff, now)) throw problem('link-over')
  return signOff
}

/** Locks the row until the transaction ends; load it afterwards. */
export async function lockSignOff(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "SignOff" WHERE "id" = ${id} FOR UPDATE`
}
