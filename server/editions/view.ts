import { z } from 'zod'
import type { EditionView } from '@/domain/editions/edition-view'
import { editionModeSchema } from '@/domain/exports/edition'
import { readerLinks } from '@/domain/exports/html/reader-links'
import { gateRuleSchema } from '@/domain/gate/gate'
import type { Article, Edition } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { environment } from '@/server/environment'
import { publicOrigin } from '@/server/public-origin'
import { peopleNamed } from '@/server/team/people'
import { claimsOf } from './stored'

/** A stored edition without what it says, which lists do not need. */
export type ListedEdition = Omit<Edition, 'data' | 'html'>

/** Rules of the gate that an editor overrode, as they are stored with an edition. */
export const keptOverrides = z.array(z.object({ rule: gateRuleSchema, reasonId: z.string() }))

/** Editions of one article as its team sees them, in the order given. */
export async function viewEditions(
  tx: Transaction,
  article: Pick<Article, 'slug' | 'publishedEdition'>,
  rows: ListedEdition[],
): Promise<EditionView[]> {
  const names = await peopleNamed(
    tx,
    rows.map(({ publishedById }) => publishedById),
  )
  const overrides = new Map(rows.map((row) => [row.id, keptOverrides.parse(row.overrides)]))
  const reasonIds = [...overrides.values()].flat().map(({ reasonId }) => reasonId)
  const reasons = await tx.reason.findMany({ where: { id: { in: reasonIds } } })
  const reasonTexts = new Map(reasons.map(({ id, text }) => [id, text]))
  const addresses = await ownAddresses(tx, article, rows)
  const { edition: pageOf } = readerLinks(environment().appUrl, article.slug)
  return rows.map((row) => ({
    number: row.number,
    url: pageOf(row.number),
    sha256: row.sha256,
    mode: editionModeSchema.parse(row.mode),
    claims: claimsOf(row),
    note: row.note,
    revision: row.revision,
    publicUrl: addresses.get(row.id) ?? null,
    overrides: (overrides.get(row.id) ?? []).map(({ rule, reasonId }) => ({
      rule,
      reason: reasonTexts.get(reasonId) ?? null,
    })),
    current: row.number === article.publishedEdition,
    publishedBy: names(row.publishedById),
    publishedAt: row.publishedAt.toISOString(),
    redactedAt: row.redactedAt?.toISOString() ?? null,
  }))
}

/** Where the desk published each edition itself, by the edition's id; our own page is no such place. */
async function ownAddresses(
  tx: Transaction,
  { slug }: Pick<Article, 'slug'>,
  rows: ListedEdition[],
): Promise<Map<string, string>> {
  const ids = rows.map(({ id }) => id)
  const found = await tx.$queryRaw<{ id: string; url: string | null }[]>`
    SELECT "id", "data"->>'publicUrl' AS "url" FROM "Edition" WHERE "id" = ANY(${ids}::text[])`
  const ours = readerLinks(publicOrigin() ?? '', slug).page
  return new Map(found.flatMap(({ id, url }) => (url === null || url === ours ? [] : [[id, url]])))
}
