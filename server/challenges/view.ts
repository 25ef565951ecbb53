import { challengeStateSchema, type ChallengeView } from '@/domain/challenges/challenge'
import { can, type Actor } from '@/domain/team/roles'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { peopleNamed } from '@/server/team/people'

/** A challenge with its article's title. */
export const wholeChallenge = { include: { article: true } } as const satisfies Prisma.ChallengeDefaultArgs
export type WholeChallenge = Prisma.ChallengeGetPayload<typeof wholeChallenge>

/** Challenges as a member sees them, in the order given; how a reader is called and reached is for who may answer. */
export async function viewChallenges(
  tx: Transaction,
  viewer: Actor,
  rows: readonly WholeChallenge[],
): Promise<ChallengeView[]> {
  const names = await peopleNamed(
    tx,
    rows.flatMap(({ answeredById }) => answeredById ?? []),
  )
  return rows.map((row) => {
    const mayAnswer = can(viewer, 'challenge.answer', { teamId: row.teamId }) === 'yes'
    return {
      id: row.id,
      number: row.number,
      articleId: row.articleId,
      articleTitle: row.article.title,
      edition: row.edition,
      claim: row.claim,
      body: row.body,
      name: mayAnswer ? row.name : null,
      email: mayAnswer ? row.email : null,
      receivedAt: row.receivedAt.toISOString(),
      state: challengeStateSchema.parse(row.state),
      answer: row.answer,
      correction: row.correction,
      answeredBy: row.answeredById === null ? null : names(row.answeredById),
      answeredAt: row.answeredAt?.toISOString() ?? null,
      redacted: row.redactedAt !== null,
      version: row.version,
    }
  })
}

/** One challenge as a member sees it. */
export async function viewChallenge(tx: Transaction, viewer: Actor, id: string): Promise<ChallengeView> {
  const row = await tx.challenge.findUniqueOrThrow({ where: { id }, ...wholeChallenge })
  const [view] = await viewChallenges(tx, viewer, [row])
  if (!view) throw new Error(`Challenge ${id} is gone`)
  return view
}
