import { describeSpan, type TextRange } from '@/domain/anchoring/span'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import type { ImportFrame } from './frame'

/** Words of the current text, and the claim or the discussion that they belong to. */
export interface ImportedSpans {
  claimId: string | null
  threadId: string | null
  ranges: TextRange[]
}

/** Stores the spans of many claims and discussions, with their places in the current text. */
export async function storeImportedSpans(
  tx: Transaction,
  { revision }: ImportFrame,
  owners: ImportedSpans[],
): Promise<void> {
  const spans = owners.flatMap(({ claimId, threadId, ranges }) =>
    ranges.map(({ start, end }, position) => ({
      ...{ id: newId(), claimId, threadId, position },
      span: describeSpan(revision.text, start, end),
    })),
  )
  await tx.span.createMany({
    data: spans.map(({ id, claimId, threadId, position, span: { exact, prefix, suffix } }) => ({
      ...{ id, claimId, threadId, position, exact, prefix, suffix },
    })),
  })
  await tx.placement.createMany({
    data: spans.map(({ id, span }) => ({
      ...{ spanId: id, revisionId: revision.id, outcome: 'exact', score: 1 },
      ...span,
    })),
  })
}
