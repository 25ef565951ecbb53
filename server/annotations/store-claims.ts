import type { PlannedAnnotation } from '@/domain/annotations/plan-import'
import { splitsPair } from '@/domain/anchoring/span'
import type { Transaction } from '@/server/database/database'
import { newId, newSalt } from '@/server/ids'
import { madeAt, type ImportFrame } from './frame'
import { storeImportedSpans } from './store-spans'

const longestStatement = 5_000

/** Stores imported claims under the next numbers of their article, and returns their ids in the order given. */
export async function storeImportedClaims(
  tx: Transaction,
  frame: ImportFrame,
  planned: PlannedAnnotation[],
): Promise<string[]> {
  if (planned.length === 0) return []
  const { teamId, articleId, revision } = frame
  const { nextClaimNumber } = await tx.article.update({
    where: { id: articleId },
    data: { nextClaimNumber: { increment: planned.length } },
    select: { nextClaimNumber: true },
  })
  const first = nextClaimNumber - planned.length
  const claims = planned.map(({ annotation, importedId, ranges }, index) => {
    const quotes = ranges.map(({ start, end }) => revision.text.slice(start, end))
    const {
      statement = '',
      kind = null,
      voices = [],
      saidAt = null,
      firstAppearance = null,
    } = annotation.claim ?? {}
    const words = statement.trim() === '' ? shortened(quotes.join(' … ')) : statement
    return {
      row: {
        ...{ id: newId(), teamId, articleId, importedId, number: first + index },
        ...{ statement: words, kind, voices, saidAt, firstAppearance },
        markedById: frame.authorId(annotation.author),
        createdAt: madeAt(frame, annotation.createdAt),
      },
      quotes,
      ranges,
    }
  })
  await tx.claim.createMany({ data: claims.map(({ row }) => row) })
  await tx.claimVersion.createMany({
    data: claims.map(({ row, quotes }) => ({
      ...{ claimId: row.id, version: 1, wording: 1, salt: newSalt(), quotes },
      ...{ statement: row.statement, kind: row.kind, voices: row.voices },
      ...{ createdById: row.markedById, createdAt: row.createdAt },
    })),
  })
  const owners = claims.map(({ row, ranges }) => ({ claimId: row.id, threadId: null, ranges }))
  await storeImportedSpans(tx, frame, owners)
  return claims.map(({ row }) => row.id)
}

function shortened(words: string): string {
  return words.slice(0, splitsPair(words, longestStatement) ? longestStatement - 1 : longestStatement)
}
