import type { Absence } from '@/domain/exports/html/shell/plain-page'
import { getDatabase } from '@/server/database/open'

/** What readers may see of an article, which is all that is ever looked up for them. */
export interface Published {
  articleId: string
  slug: string
  editionId: string
  /** The edition asked for, and the one that the page shows now. */
  number: number
  newest: number
  /** Claims that the desk is reviewing, ascending, with the instant since when. */
  reviewing: { claim: number; since: string }[]
  /** How many of its editions had their words taken. */
  redacted: number
}

/** There is nothing to read at an address, and why. */
export class NothingToRead extends Error {
  override name = 'NothingToRead'
  constructor(readonly absence: Absence) {
    super(absence)
  }
}

interface Row {
  articleId: string
  archived: boolean
  newest: number | null
  everPublished: boolean
  editionId: string | null
  number: number | null
  isRedacted: boolean
  redacted: number
  reviewing: Published['reviewing'] | null
}

/** The database has one connection when it is embedded: those who ask for one thing at once share one query. */
const underway = new Map<string, Promise<Row | null>>()

/**
 * The newest edition of a slug, or the one with a number. Throws `NothingToRead`: `unknown` for what was never
 * published, whether it exists or not, and for numbers beyond the newest; `unpublished` and `redacted` for what was.
 */
export async function findPublished(slug: string, number: number | null = null): Promise<Published> {
  if (!/^[\w.-]{1,200}$/.test(slug)) throw new NothingToRead('unknown')
  const key = `${slug}/${number ?? ''}`
  const asked = underway.get(key) ?? look(slug, number).finally(() => underway.delete(key))
  underway.set(key, asked)
  const row = await asked
  if (!row?.everPublished) throw new NothingToRead('unknown')
  if (row.archived || row.newest === null) throw new NothingToRead('unpublished')
  const { articleId, editionId, newest, redacted } = row
  if (editionId === null || row.number === null || row.number > newest) throw new NothingToRead('unknown')
  if (row.isRedacted) throw new NothingToRead('redacted')
  return { articleId, slug, editionId, number: row.number, newest, redacted, reviewing: row.reviewing ?? [] }
}

async function look(slug: string, number: number | null): Promise<Row | null> {
  const { prisma } = await getDatabase()
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT a."id" AS "articleId",
      a."archivedAt" IS NOT NULL AS "archived",
      a."publishedEdition" AS "newest",
      e."id" AS "editionId",
      e."number" AS "number",
      e."redactedAt" IS NOT NULL AS "isRedacted",
      EXISTS (SELECT 1 FROM "Edition" x WHERE x."articleId" = a."id") AS "everPublished",
      (SELECT count(*)::int FROM "Edition" x WHERE x."articleId" = a."id" AND x."redactedAt" IS NOT NULL) AS "redacted",
      (SELECT json_agg(json_build_object('claim', n."claim", 'since', n."since") ORDER BY n."claim")
        FROM (
          SELECT r."claim", to_char(min(r."startedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "since"
          FROM "ReviewNotice" r
          WHERE r."articleId" = a."id" AND r."endedAt" IS NULL
          GROUP BY r."claim"
        ) n) AS "reviewing"
    FROM "Article" a
    LEFT JOIN "Edition" e ON e."articleId" = a."id" AND e."number" = COALESCE(${number}::int, a."publishedEdition")
    WHERE a."slug" = ${slug}`
  return rows[0] ?? null
}
