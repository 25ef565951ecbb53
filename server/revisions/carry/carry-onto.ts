import type { CarriedSpan, SpanToCarry } from '@/domain/anchoring/carry/carried-span'
import type { RevisionDiff } from '@/domain/revisions/diff'
import { problem } from '@/domain/problem'
import { currentRevision } from '@/server/articles/current-revision'
import type { Transaction } from '@/server/database/database'
import { comparedText, compareTexts, type ComparedText } from './compare'

/** A span that stands in an article's current text, or did in an earlier one. */
export interface CurrentSpan extends SpanToCarry {
  claimId: string | null
  /** What the current text shows of it. */
  outcome: string
  shown: string
  settled: string | null
}

/** What an article's spans became in another text, and how its blocks differ from the current ones. */
export interface CarriedSpans {
  from: { id: string; number: number; sha256: string }
  diff: RevisionDiff
  spans: { span: CurrentSpan; carried: CarriedSpan }[]
}

/** The current revision of an article with its text and document. */
export async function currentText(tx: Transaction, articleId: string) {
  const revision = await tx.revision.findFirst(currentRevision(articleId))
  if (!revision) throw problem('not-found')
  return revision
}

/** The same without its text, which is long. */
export async function currentName(tx: Transaction, articleId: string): Promise<CarriedSpans['from']> {
  const revision = await tx.revision.findFirst({
    ...currentRevision(articleId),
    select: { id: true, number: true, sha256: true },
  })
  if (!revision) throw problem('not-found')
  return revision
}

/**
 * Carries every span of an article's claims and discussions from its current text to another one. What was carried
 * before, outside of the transaction, is taken over where neither the current text nor the span has changed since; so
 * under the article's lock this costs only what was marked meanwhile.
 */
export async function carryOnto(
  tx: Transaction,
  articleId: string,
  after: ComparedText,
  earlier: CarriedSpans | null = null,
): Promise<CarriedSpans> {
  const from = await currentName(tx, articleId)
  const spans = await currentSpans(tx, articleId, from.id)
  const usable = earlier?.from.id === from.id ? earlier : null
  const known = new Map(usable?.spans.map((one) => [keyOf(one.span), one.carried]))
  const unknown = spans.filter((span) => !known.has(keyOf(span)))
  const isKnown = usable !== null && unknown.length === 0
  const before = isKnown ? { text: '', blocks: [] } : comparedText(await currentText(tx, articleId))
  const compared = await compareTexts({
    before,
    after,
    spans: unknown.map(({ id, exact, prefix, suffix, place }) => ({ id, exact, prefix, suffix, place })),
    diff: usable === null,
  })
  const fresh = new Map(compared.carried.map((carried) => [carried.id, carried]))
  const diff = usable?.diff ?? compared.diff
  if (!diff) throw new Error('The blocks were not compared')
  return {
    from,
    diff,
    spans: spans.map((span) => {
      const carried = known.get(keyOf(span)) ?? fresh.get(span.id)
      if (!carried) throw new Error(`Span ${span.id} was not carried`)
      return { span, carried }
    }),
  }
}

/** All that decides where a span comes out, besides the two texts. */
function keyOf({ id, exact, prefix, suffix, place }: CurrentSpan): string {
  return JSON.stringify([id, exact, prefix, suffix, place?.start, place?.end])
}

/** The spans of an article's claims, removed ones too because they can come back, and of its discussions. */
async function currentSpans(tx: Transaction, articleId: string, revisionId: string): Promise<CurrentSpan[]> {
  const threads = await tx.thread.findMany({ where: { articleId }, select: { id: true } })
  const spans = await tx.span.findMany({
    where: { OR: [{ claim: { articleId } }, { threadId: { in: threads.map((thread) => thread.id) } }] },
    include: { placements: { where: { revisionId } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return spans.map(({ id, claimId, exact, prefix, suffix, placements: [placement] }) => {
    const { start = null, end = null } = placement ?? {}
    return {
      ...{ id, claimId, exact, prefix, suffix },
      place: start === null || end === null ? null : { start, end },
      outcome: placement?.outcome ?? 'orphaned',
      shown: placement && start !== null ? placement.exact : exact,
      settled: placement?.settled ?? null,
    }
  })
}
