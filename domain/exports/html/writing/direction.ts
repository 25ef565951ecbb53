import { escapeHtml } from './escape'

/**
 * Letters that are written from right to left, and the marks that steer direction. Those beyond the first plane by the
 * first half of their pair, as an expression with the `u` flag takes twice the time.
 */
const rightToLeft =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/

/**
 * ` dir="auto"` for an element whose text may run from right to left. The page around it runs from left to right, so
 * any other text needs none.
 */
export function autoDirection(text: string): string {
  return rightToLeft.test(text) ? ' dir="auto"' : ''
}

/** Text in the middle of a line of ours, kept from reordering the words around it. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)
}

/** A whole element of somebody's text: its direction is its own. */
export function textElement(tag: string, text: string, attributes = ''): string {
  return `<${tag}${attributes}${autoDirection(text)}>${escapeHtml(text)}</${tag}>`
}
