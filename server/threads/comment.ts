import { mentionedIn, type Named } from '@/domain/threads/mentions'
import type { Transaction } from '@/server/database/database'
import { digestOf, newId, newSalt } from '@/server/ids'

/** What the event of a comment holds of it: never its words. */
export interface KeptComment {
  commentId: string
  digest: string
  mentions: string[]
}

/** The members of a team, as they can be mentioned. */
export async function mentionable(tx: Transaction, teamId: string): Promise<Named[]> {
  const members = await tx.membership.findMany({
    where: { teamId, removedAt: null },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return members.map(({ user }) => user)
}

/** A body as it is stored: with its salt, its digest for history and whom it mentions. */
export async function sealBody(tx: Transaction, teamId: string, body: string) {
  const salt = newSalt()
  const mentions = mentionedIn(body, await mentionable(tx, teamId))
  return { body, salt, mentions, digest: digestOf(salt, body) }
}

/** Stores the next comment of a thread, whose row is locked or new. */
export async function keepComment(
  tx: Transaction,
  what: { threadId: string; teamId: string; number: number; authorId: string; body: string; now: Date },
): Promise<KeptComment> {
  const { threadId, number, authorId, now } = what
  const { digest, ...sealed } = await sealBody(tx, what.teamId, what.body)
  const id = newId()
  await tx.comment.create({ data: { id, threadId, number, authorId, createdAt: now, ...sealed } })
  return { commentId: id, digest, mentions: sealed.mentions }
}
