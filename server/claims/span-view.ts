import { spanOutcomes, type SpanView } from '@/domain/claims/claim'
import { sameWords } from '@/domain/revisions/same-words'
import type { Placement, Prisma, Span } from '@/prisma/generated/client'
import { z } from 'zod'

/** What the view of a span needs of its row: where it stands in the current revision, which is the newest adopted one. */
export const placedSpan = {
  include: {
    placements: {
      where: { revision: { decision: 'adopted' } },
      orderBy: { revision: { number: 'desc' } },
      take: 1,
    },
  },
} satisfies Prisma.SpanDefaultArgs
type PlacedSpan = Span & { placements: Placement[] }

/** The same for one revision, whether it was adopted or not. */
export function placedAt(revisionId: string) {
  return { include: { placements: { where: { revisionId } } } } satisfies Prisma.SpanDefaultArgs
}

const outcomeSchema = z.enum(spanOutcomes)
const candidatesSchema = z.array(z.object({ start: z.number(), end: z.number() }))

/** A span with its placement; one that has none there keeps its quote. */
export function viewSpan(span: PlacedSpan): SpanView {
  const [placement] = span.placements
  const { id, exact, prefix, suffix } = span
  const remembered = { id, exact, prefix, suffix, was: null }
  if (!placement)
    return { ...remembered, start: null, end: null, outcome: 'orphaned', score: 0, settled: null }
  const { start, end, score } = placement
  return {
    ...remembered,
    ...{ start, end, score },
    ...(start === null
      ? {}
      : {
          ...{ exact: placement.exact, prefix: placement.prefix, suffix: placement.suffix },
          was: sameWords(placement.exact, exact) ? null : exact,
        }),
    outcome: outcomeSchema.parse(placement.outcome),
    settled: placement.settled === 'removed' ? 'removed' : null,
    ...(placement.candidates === null ? {} : { candidates: candidatesSchema.parse(placement.candidates) }),
  }
}
