import type { Database } from '@/server/database/database'
import { newId } from '@/server/ids'
import type { Person } from '@/server/testing/desk'

/**
 * Puts an article with claims into the database as a restored backup would, without a history. Answers the ids of the
 * claims in the order of their statements.
 */
export async function seedClaims(
  { prisma }: Database,
  teamId: string,
  who: Person,
  statements: readonly string[],
  language: string | null,
): Promise<{ articleId: string; claimIds: string[] }> {
  const articleId = newId()
  const createdAt = new Date('2026-03-01T10:00:00Z')
  await prisma.article.create({
    data: {
      ...{ id: articleId, teamId, slug: articleId, title: 'Checked', language, direction: 'ltr', createdAt },
      ...{ quorum: 2, mode: 'blind', check: {}, revisionNumber: 1, importedById: who.id },
    },
  })
  const rows = statements.map((statement, index) => ({ id: newId(), number: index + 1, statement }))
  await prisma.$executeRaw`
    INSERT INTO "Claim" ("id", "articleId", "teamId", "number", "statement", "voices", "markedById", "createdAt")
    SELECT "id", ${articleId}, ${teamId}, "number", "statement", '[]'::jsonb, ${who.id}, ${createdAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given("id" text, "number" int, "statement" text)`
  return { articleId, claimIds: rows.map(({ id }) => id) }
}
