import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Transaction } from '@/server/database/database'
import { allow } from '@/server/write'
import { wholeChallenge, type WholeChallenge } from './view'

/** The challenge with this id. Throws `not-found` for whoever is not in its team, `not-allowed` for a viewer. */
export async function findChallenge(tx: Transaction, actor: Actor, id: string): Promise<WholeChallenge> {
  const challenge = await tx.challenge.findUnique({ where: { id }, ...wholeChallenge })
  if (!challenge) throw problem('not-found')
  allow(actor, 'challenge.read', { teamId: challenge.teamId })
  return challenge
}

/** The same with its row locked until the transaction ends. */
export async function lockChallenge(tx: Transaction, actor: Actor, id: string): Promise<WholeChallenge> {
  await tx.$queryRaw`SELECT 1 FROM "Challenge" WHERE "id" = ${id} FOR UPDATE`
  return findChallenge(tx, actor, id)
}
