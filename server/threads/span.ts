import { checkSpans, describeSpan, type TextRange } from '@/domain/anchoring/span'
import { spanOutcomes, type SpanView } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import type { Prisma } from '@/prisma/generated/client'
import { adoptedRevision, matchRevision } from '@/server/claims/placing'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import { z } from 'zod'

/** Throws unless the words can be discussed: offsets into the current text that hold more than white space. */
export function checkThreadSpan(
  revision: { number: number; text: string },
  sent: { span: TextRange; revision: number | null | undefined },
): void {
  matchRevision(sent.revision ?? undefined, revision.number)
  const errors = checkSpans(revision.text, [sent.span]).map(({ path, message }) => ({
    path: path.replace('/spans/0', '/span'),
    message,
  }))
  if (errors.length > 0) throw problem('invalid', { errors })
}

/** Stores the words of a thread with their place in a revision. */
export async function storeThreadSpan(
  tx: Transaction,
  threadId: string,
  revision: Awaited<ReturnType<typeof adoptedRevision>>,
  { start, end }: TextRange,
): Promise<void> {
  const id = newId()
  const span = describeSpan(revision.text, start, end)
  const { exact, prefix, suffix } = span
  await tx.span.create({ data: { id, threadId, position: 0, exact, prefix, suffix } })
  await tx.placement.create({
    data: { spanId: id, revisionId: revision.id, ...span, outcome: 'exact', score: 1 },
  })
}

const placed = {
  include: { placements: { include: { revision: { select: { number: true } } } } },
}
const outcomeSchema = z.enum(spanOutcomes)
const candidatesSchema = z.array(z.object({ start: z.number(), end: z.number() }))

/** The words that some threads are about, by thread. */
export async function threadSpans(tx: Transaction, threadIds: string[]): Promise<Map<string, SpanView>> {
  const spans = await tx.span.findMany({ where: { threadId: { in: threadIds } }, ...placed })
  return new Map(spans.map((span) => [span.threadId ?? '', viewSpan(span)]))
}

/** A span with its newest placement; one that has no place any more keeps its quote. */
function viewSpan(span: Prisma.SpanGetPayload<typeof placed>): SpanView {
  const [newest] = [...span.placements].sort((a, b) => b.revision.number - a.revision.number)
  const { id, exact, prefix, suffix } = span
  if (!newest) return { id, start: null, end: null, exact, prefix, suffix, outcome: 'orphaned', score: 0 }
  const words = newest.start === null ? span : newest
  return {
    id,
    start: newest.start,
    end: newest.end,
    exact: words.exact,
    prefix: words.prefix,
    suffix: words.suffix,
    outcome: outcomeSchema.parse(newest.outcome),
    score: newest.score,
    ...(newest.candidates === null ? {} : { candidates: candidatesSchema.parse(newest.candidates) }),
  }
}
