import type { SpanView } from '@/domain/claims/claim'

/** How much of the words around a quote is sent along with it, on either side. */
const around = 64

/**
 * Words of an article as a quote that says where they stand: with the text around them where a piece of the claim holds
 * them, since the same words may stand elsewhere in the article too.
 */
export function quoteWithin(spans: readonly Pick<SpanView, 'exact' | 'prefix' | 'suffix'>[], words: string) {
  const exact = words.trim()
  const piece = spans.find((span) => span.exact.includes(exact))
  if (!piece) return { exact }
  const at = piece.exact.indexOf(exact)
  const prefix = (piece.prefix + piece.exact.slice(0, at)).slice(-around)
  const suffix = (piece.exact.slice(at + exact.length) + piece.suffix).slice(0, around)
  return { exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) }
}
