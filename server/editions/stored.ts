import { z } from 'zod'
import { edition, type Edition } from '@/domain/exports/edition'
import type { Edition as EditionRow } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'

const numbers = z.array(z.number())

/** The numbers of the claims that a stored edition has; they stay when its words were redacted. */
export function claimsOf({ claims }: Pick<EditionRow, 'claims'>): number[] {
  return numbers.parse(claims)
}

/** The value that a stored edition is made of, as it was published; `null` once its words were redacted. */
export function valueOf({ data }: Pick<EditionRow, 'data'>): Edition | null {
  return data === null ? null : edition.parse(data)
}

/** The newest edition of an article, shown to readers or not; `null` before the first. */
export async function newestEdition(tx: Transaction, articleId: string) {
  return tx.edition.findFirst({ where: { articleId }, omit: { html: true }, orderBy: { number: 'desc' } })
}

/** The edition that readers of an article see now, without its page; `null` while nothing is published. */
export async function currentEdition(
  tx: Transaction,
  { id, publishedEdition }: { id: string; publishedEdition: number | null },
) {
  if (publishedEdition === null) return null
  return tx.edition.findUnique({
    where: { articleId_number: { articleId: id, number: publishedEdition } },
    omit: { html: true, data: true },
  })
}
