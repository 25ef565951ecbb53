import { edition, type Edition } from '@/domain/exports/edition'
import type { ListedEdition } from '@/domain/exports/html/log/log-page'
import { getDatabase } from '@/server/database/open'
import { NothingToRead, type Published } from './find-published'
import { sharedCache } from './shared-cache'

/** By the letters of their JSON: read, they take some five times as many bytes. */
const editions = sharedCache<Edition>('editions', 16_000_000)

/** The value of a published edition, as it was frozen. */
export function frozenEdition({ editionId }: Published): Promise<Edition> {
  return editions.get(editionId, async () => {
    const { prisma } = await getDatabase()
    const [row] = await prisma.$queryRaw<{ data: string | null }[]>`
      SELECT "data"::text AS "data" FROM "Edition" WHERE "id" = ${editionId}`
    if (!row?.data) throw new NothingToRead('redacted')
    return { value: edition.parse(JSON.parse(row.data)), weight: row.data.length }
  })
}

/** The stored page of a published edition. */
export async function frozenPage({ editionId }: Published): Promise<string> {
  const { prisma } = await getDatabase()
  const row = await prisma.edition.findUnique({ where: { id: editionId }, select: { html: true } })
  if (!row?.html) throw new NothingToRead('redacted')
  return row.html
}

/** The editions up to the one that readers see, oldest first. */
export async function listEditions({ articleId, newest }: Published): Promise<ListedEdition[]> {
  const { prisma } = await getDatabase()
  const rows = await prisma.edition.findMany({
    where: { articleId, number: { lte: newest } },
    select: { number: true, publishedAt: true, note: true, redactedAt: true },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number, publishedAt, note, redactedAt }) => ({
    number,
    at: publishedAt.toISOString(),
    note: redactedAt === null ? note : null,
    redacted: redactedAt !== null,
  }))
}
