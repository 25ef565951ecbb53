import { randomBytes } from 'node:crypto'
import { problem } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { hashToken } from '@/server/team/accounts/tokens'
import { allow } from '@/server/write'

const whole = { include: { article: true } }
export type ExpertRow = Prisma.ExpertLinkGetPayload<typeof whole>

/** A new expert's token: `px_` and 256 random bits in base64url. No other route than an expert's takes it. */
export function newExpertToken(): string {
  return `px_${randomBytes(32).toString('base64url')}`
}

/**
 * The expert whose token a request carries. Throws `sign-in-needed` where it carries none, and `link-over` for one
 * that is wrong, expired or revoked alike.
 */
export async function expertOf(tx: Transaction, headers: Headers, now: Date): Promise<ExpertRow> {
  const token = /^bearer\s+(px_[\w-]{43})\s*$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!token) throw problem('sign-in-needed', 'Send the token of your link.')
  return expertByToken(tx, token, now)
}

/** The expert of a link. Throws `link-over`. */
export async function expertByToken(tx: Transaction, token: string, now: Date): Promise<ExpertRow> {
  const link = await tx.expertLink.findUnique({ where: { tokenHash: hashToken(token) }, ...whole })
  if (!link || link.revokedAt || link.expiresAt <= now) throw problem('link-over')
  return link
}

/** The link with this id, locked until the transaction ends, if the actor is in its team. Throws `not-found`. */
export async function lockExpert(tx: Transaction, actor: Actor, id: string): Promise<ExpertRow> {
  await tx.$queryRaw`SELECT 1 FROM "ExpertLink" WHERE "id" = ${id} FOR UPDATE`
  const link = await tx.expertLink.findUnique({ where: { id }, ...whole })
  if (!link) throw problem('not-found')
  allow(actor, 'article.read', { teamId: link.teamId })
  return link
}

/** What names an expert's place in an event: their claim, or the article. */
export async function placeOfExpert(tx: Transaction, { articleId, claimId }: ExpertRow) {
  const claim =
    claimId === null ? null : await tx.claim.findUnique({ where: { id: claimId }, select: { number: true } })
  return { articleId, claimId, number: claim?.number ?? null }
}
