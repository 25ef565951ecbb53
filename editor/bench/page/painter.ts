import type { PaintedClaim } from '../../claim-style'
import type { BenchArticle } from '../article'

/** One way of painting claims on a text. */
export interface Painter {
  /** Shows the text without claims. */
  mount(host: HTMLElement, article: BenchArticle): void | Promise<void>
  /** Gets ready to make these the claims, in the painter's own terms; calling the answer is what is measured. */
  ready(claims: readonly PaintedClaim[]): () => void
  /** Whether anything is painted yet: what ends the wait. */
  shown(): boolean
  /** Of the claims that begin in the window, how many are painted there. */
  painted(claims: readonly PaintedClaim[]): { seen: number; painted: number }
  /** Which claims are at a point, where the painter can say. */
  at?(x: number, y: number): number[]
}

/** The claims that begin in the window, each with the middle of its first unit. */
export function claimsInWindow(article: BenchArticle, claims: readonly PaintedClaim[], pointAt: PointAt) {
  return claims.flatMap((claim) => {
    const start = claim.spans[0]?.start ?? 0
    const block = article.blocks.findIndex((range) => start >= range.start && start < range.end)
    const point = pointAt(block, start - (article.blocks[block]?.start ?? 0))
    return point ? [{ claim, point }] : []
  })
}

type PointAt = (block: number, offset: number) => { x: number; y: number } | null
