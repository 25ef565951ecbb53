import { checkSpans, describeSpan, type TextRange } from '@/domain/anchoring/span'
import { findQuote } from '@/domain/anchoring/quote'
import type { MarkClaimInput } from '@/domain/claims/claim'
import { problem } from '@/domain/problem'
import { currentRevision } from '@/server/articles/current-revision'
import type { Transaction } from '@/server/database/database'
import { newId } from '@/server/ids'
import type { WholeClaim } from './load'

/** The revision that an article's offsets count in now. */
export async function adoptedRevision(tx: Transaction, articleId: string) {
  const revision = await tx.revision.findFirst({
    ...currentRevision(articleId),
    select: { id: true, number: true, text: true },
  })
  if (!revision) throw problem('not-found')
  return revision
}

/** Throws `stale` when the offsets that were sent count in another revision than the current one. */
export function matchRevision(sent: number | undefined, current: number): void {
  if (sent === undefined || sent === current) return
  throw problem('stale', {
    detail: `The article has another text by now: revision ${current}. Mark the words there.`,
    current: { revision: current },
  })
}

/**
 * The ranges that a request means: its offsets as sent, or the one place of its quote. Throws `invalid`,
 * `ambiguous-quote` or `quote-not-found`.
 */
export function chosenRanges(text: string, input: Pick<MarkClaimInput, 'spans' | 'quote'>): TextRange[] {
  if ((input.spans === undefined) === (input.quote === undefined))
    throw problem('invalid', { errors: [{ path: '', message: 'Send either spans or a quote.' }] })
  if (input.quote) {
    const place = findQuote(text, input.quote)
    if (place === 'ambiguous') throw problem('ambiguous-quote')
    if (place === 'not-found') throw problem('quote-not-found')
    return [place]
  }
  const ranges = input.spans ?? []
  const errors = checkSpans(text, ranges)
  if (errors.length > 0) throw problem('invalid', { errors })
  return [...ranges].sort((a, b) => a.start - b.start)
}

/** Stores the spans of a claim with their place in a revision. What was marked by hand is exact. */
export async function storeSpans(
  tx: Transaction,
  claimId: string,
  revision: { id: string; text: string },
  ranges: TextRange[],
): Promise<void> {
  const spans = ranges.map(({ start, end }, position) => ({
    id: newId(),
    position,
    span: describeSpan(revision.text, start, end),
  }))
  await tx.span.createMany({
    data: spans.map(({ id, position, span: { exact, prefix, suffix } }) => ({
      id,
      claimId,
      position,
      exact,
      prefix,
      suffix,
    })),
  })
  await tx.placement.createMany({
    data: spans.map(({ id, span }) => ({
      spanId: id,
      revisionId: revision.id,
      ...span,
      outcome: 'exact',
      score: 1,
    })),
  })
}

/**
 * Takes the words that spans show now for what they are about: somebody looked at them again. Those without a place keep
 * the words that they lost.
 */
export async function confirmSpans(tx: Transaction, spans: WholeClaim['spans']): Promise<void> {
  for (const { id, placements } of spans) {
    const [placement] = placements
    if (!placement || placement.start === null) continue
    const { revisionId, exact, prefix, suffix } = placement
    await tx.span.update({ where: { id }, data: { exact, prefix, suffix } })
    await tx.placement.update({
      where: { spanId_revisionId: { spanId: id, revisionId } },
      data: { outcome: 'exact' },
    })
  }
}
