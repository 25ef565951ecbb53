import { z } from 'zod'
import type { Database } from '@/server/database/database'
import type { LiveStream } from './live-stream'

const row = z.object({ proof: z.string(), teamId: z.string() })

/**
 * Which of these streams may stay open: the session or token that opened them still counts, and its person is still
 * in the stream's team. One query for all of them.
 */
export async function stillAllowed(
  database: Database,
  streams: readonly LiveStream[],
  now: Date,
): Promise<(stream: LiveStream) => boolean> {
  const sessions = streams.flatMap(({ subject }) => subject.sessionId ?? [])
  const tokens = streams.flatMap(({ subject }) => subject.tokenId ?? [])
  const rows = z.array(row).parse(
    await database.prisma.$queryRaw`
      SELECT s."id" AS "proof", m."teamId"
      FROM "Session" s JOIN "Membership" m ON m."userId" = s."userId" AND m."removedAt" IS NULL
      WHERE s."id" = ANY(${[...new Set(sessions)]}) AND s."revokedAt" IS NULL AND s."expiresAt" > ${now}
      UNION ALL
      SELECT t."id", m."teamId"
      FROM "ApiToken" t JOIN "Membership" m ON m."userId" = t."userId" AND m."removedAt" IS NULL
      WHERE t."id" = ANY(${[...new Set(tokens)]}) AND t."revokedAt" IS NULL
        AND (t."expiresAt" IS NULL OR t."expiresAt" > ${now})`,
  )
  const allowed = new Set(rows.map(({ proof, teamId }) => `${proof} ${teamId}`))
  return ({ subject }) => allowed.has(`${subject.tokenId ?? subject.sessionId} ${subject.teamId}`)
}
