import { signOffStateOf, type SignOffState } from '@/domain/sign-offs/state'
import type { Article } from '@/prisma/generated/client'
import type { Transaction } from '@/server/database/database'
import { editionOf } from '@/server/exports/edition'
import { contentHashOf } from '@/server/sign-offs/content'

/**
 * The newest word of everybody who was asked to sign an article off, for the content that it has in this transaction.
 * Who was called back is left out; who was asked twice for one kind counts once, as they answered last.
 */
export async function signOffStates(tx: Transaction, article: Article, now: Date): Promise<SignOffState[]> {
  const rows = await tx.signOff.findMany({
    where: { articleId: article.id, revokedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return []
  const present = await editionOf(tx, article.id, { claims: 'decided', mode: 'full' })
  const hash = contentHashOf(present)
  const newest = new Map(rows.map((row) => [`${row.kind} ${row.signerId ?? row.id}`, row]))
  return [...newest.values()].map((row) => signOffStateOf(row, hash, now))
}
