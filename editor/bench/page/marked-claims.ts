import type { PaintedClaim } from '../../claim-style'
import type { Painter } from './painter'

/** For painters that make `<mark data-claims>` elements: the claims of the marks in the window, against those expected. */
export function markedClaims(claims: readonly PaintedClaim[]): ReturnType<Painter['painted']> {
  const marked = new Set<number>()
  for (const mark of document.querySelectorAll<HTMLElement>('mark[data-claims]')) {
    for (const number of mark.dataset['claims']?.split(' ') ?? []) marked.add(Number(number))
  }
  let offset = 0
  const inWindow: [number, number][] = []
  for (const element of document.querySelectorAll('[data-block]')) {
    const box = element.getBoundingClientRect()
    const end = offset + (element.textContent?.length ?? 0)
    if (box.bottom > 0 && box.top < innerHeight) inWindow.push([offset, end])
    offset = end + 1
  }
  const seen = claims.filter(({ spans }) =>
    spans.some((span) => inWindow.some(([start, end]) => span.start < end && span.end > start)),
  )
  return { seen: seen.length, painted: seen.filter(({ number }) => marked.has(number)).length }
}
