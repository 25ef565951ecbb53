import type { Edition } from '@/domain/exports/edition'
import { editionData } from '@/domain/exports/edition-data'
import { annotatedHtml } from '@/domain/exports/html/annotated-html'
import { readerLinks } from '@/domain/exports/html/reader-links'
import type { NewEvent } from '@/domain/history/event'
import type { Article, Prisma } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { pageTools } from '@/server/exports/page-tools'
import { newId, sha256Hex } from '@/server/ids'
import { publicOrigin } from '@/server/public-origin'
import type { KeptOverride } from './gate'

/** The page that readers get of an edition: the bytes that are stored. `origin` is `''` while there is no public one. */
export function editionPage(edition: Edition, slug: string, origin: string): string {
  return annotatedHtml(edition, pageTools, { links: readerLinks(origin, slug) })
}

/** Freezes an edition with its page. Answers the event that tells of it. */
export async function storeEdition(
  tx: Transaction,
  { article, publishedById, now }: { article: Article; publishedById: string; now: Date },
  { edition, overrides }: { edition: Edition; overrides: KeptOverride[] },
): Promise<NewEvent> {
  const html = editionPage(edition, article.slug, publicOrigin() ?? '')
  const sha256 = sha256Hex(html)
  const { mode, revision } = edition
  const claims = edition.claims.map(({ number }) => number)
  await tx.edition.create({
    data: {
      ...{ id: newId(), teamId: article.teamId, articleId: article.id, html, sha256, mode, claims },
      number: edition.published?.number ?? 0,
      data: asJson(editionData(edition)),
      note: edition.published?.note ?? null,
      overrides: overrides.map(({ rule, reasonId }) => ({ rule, reasonId })),
      revision: revision.number,
      publishedById,
      publishedAt: now,
    },
  })
  const number = edition.published?.number ?? 0
  return {
    type: 'edition.published',
    data: { articleId: article.id, edition: number, sha256, mode, claims, overrides },
  }
}

function asJson(data: Record<string, unknown>): Prisma.InputJsonObject {
  return data as Prisma.InputJsonObject
}
