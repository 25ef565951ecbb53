import { checkSpans, describeSpan, type TextRange } from '@/domain/anchoring/span'
import type { SpanView } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { adoptedRevision, matchRevision } from '@/server/claims/placing'
import { placedSpan, viewSpan } from '@/server/claims/span-view'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'

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

/** The words that some threads are about, by thread. */
export async function threadSpans(tx: Transaction, threadIds: string[]): Promise<Map<string, SpanView>> {
  const spans = await tx.span.findMany({ where: { threadId: { in: threadIds } }, ...placedSpan })
  return new Map(spans.map((span) => [span.threadId ?? '', viewSpan(span)]))
}
