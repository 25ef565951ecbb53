import { Prisma } from '@/prisma/generated/client'

/**
 * Whether anybody rated a claim with a key, for SQL where `c` is the claim. It is false of a claim that is not revealed,
 * whatever was filed on it; who is behind the curtain must be asked besides (`mayRead`).
 */
export function revealedRating(key: string): Prisma.Sql {
  return Prisma.sql`c."revealedAt" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "Verdict" v JOIN "Filing" f ON f."verdictId" = v."id"
    WHERE v."claimId" = c."id" AND f."rating" = ${key})`
}
