import { z } from 'zod'
import { quoteFinder, type QuoteFinder } from '../../annotations/quote-finder'
import { articleDocument, canonicalText } from '../../articles/document'

const placedSpan = z.looseObject({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
})

/** An object of parsed JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The data of an edition whose text somebody edited: spans whose words do not stand where they should are sought by
 * their quotes, and lose their place where that is not certain. Everything else is left as it is, to be checked after.
 */
export function reAnchored(data: Record<string, unknown>): Record<string, unknown> {
  const document = articleDocument.safeParse(data.document)
  if (!document.success || !Array.isArray(data.claims)) return data
  const text = canonicalText(document.data)
  let finder: QuoteFinder | undefined
  const find = (span: z.infer<typeof placedSpan>) => (finder ??= quoteFinder(text)).find(span)
  const claims = data.claims.map((claim: unknown) =>
    isRecord(claim) && Array.isArray(claim.spans)
      ? { ...claim, spans: claim.spans.map((span: unknown) => reAnchoredSpan(text, span, find)) }
      : claim,
  )
  return { ...data, claims }
}

function reAnchoredSpan(
  text: string,
  value: unknown,
  find: (span: z.infer<typeof placedSpan>) => ReturnType<QuoteFinder['find']>,
): unknown {
  const span = placedSpan.safeParse(value)
  if (!span.success || span.data.exact === '') return value
  const { start, end, exact } = span.data
  if (text.slice(start, end) === exact) return value
  const found = find(span.data)
  if (typeof found === 'string') {
    const { start: _start, end: _end, ...quote } = span.data
    return quote
  }
  return { ...found, exact: text.slice(found.start, found.end) }
}
