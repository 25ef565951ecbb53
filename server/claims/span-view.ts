import { spanOutcomes, type SpanView } from '@/domain/claims/claim'
import type { Prisma } from '@/prisma/generated/client'
import { z } from 'zod'

/** What the view of a span needs of its row. */
export const placedSpan = {
  include: { placements: { include: { revision: { select: { number: true } } } } },
}
type PlacedSpan = Prisma.SpanGetPayload<typeof placedSpan>

const outcomeSchema = z.enum(spanOutcomes)
const candidatesSchema = z.array(z.object({ start: z.number(), end: z.number() }))

/** A span with its newest placement; one that has none there keeps its quote. */
export function viewSpan(span: PlacedSpan): SpanView {
  const placement = span.placements.reduce<PlacedSpan['placements'][number] | null>(
    (newest, one) => (newest && newest.revision.number >= one.revision.number ? newest : one),
    null,
  )
  const { id, exact, prefix, suffix } = span
  if (!placement) return { id, start: null, end: null, exact, prefix, suffix, outcome: 'orphaned', score: 0 }
  return {
    id,
    start: placement.start,
    end: placement.end,
    exact: placement.start === null ? exact : placement.exact,
    prefix: placement.start === null ? prefix : placement.prefix,
    suffix: placement.start === null ? suffix : placement.suffix,
    outcome: outcomeSchema.parse(placement.outcome),
    score: placement.score,
    ...(placement.candidates === null ? {} : { candidates: candidatesSchema.parse(placement.candidates) }),
  }
}
