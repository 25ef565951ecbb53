import type { Inline, Mark } from '../../../articles/document'
import type { Segment } from '../../../anchoring/segments'
import { isWebAddress } from '../../../sources/address'
import { escapeHtml } from '../writing/escape'

/** How a piece and a reference link look; both are asked for once per use. */
export interface MarkLook {
  /** The class of a mark of these claims (ascending numbers). */
  markClass(claims: number[]): string
  /** The reference link of a claim, which stands after its last segment. */
  reference(number: number): string
}

/**
 * One block's words as HTML: every segment in a `<mark>` that names its claims, formatting inside of the mark, a
 * claim's reference link after its last segment and outside of it. `start` is the block's offset in the text, `ending`
 * says for every segment which claims end there.
 */
export function blockTextHtml(
  content: Inline[] | undefined,
  start: number,
  segments: Segment[],
  ending: (readonly number[])[],
  look: MarkLook,
): string {
  const cursor = cursorOver(content ?? [], start)
  let html = ''
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]
    if (!segment) continue
    const { claims } = segment
    html += cursor.upTo(segment.start)
    // Most pieces are of one claim.
    const isOne = claims.length === 1
    html += `<mark data-claims="${isOne ? claims[0] : claims.join(' ')}" `
    html += `aria-details="claim-${isOne ? claims[0] : claims.join(' claim-')}" `
    html += `class="${look.markClass(claims)}">${cursor.upTo(segment.end)}</mark>`
    for (const number of ending[index] ?? []) html += look.reference(number)
  }
  return html + cursor.upTo(Infinity)
}

/** Renders a block's words from left to right, cut wherever it is asked to. */
interface Cursor {
  upTo(end: number): string
}

function cursorOver(nodes: Inline[], start: number): Cursor {
  const [only] = nodes
  if (nodes.length > 1 || only?.type !== 'text' || only.marks) return new InlineCursor(nodes, start)
  const { text } = only
  let at = 0
  return {
    upTo(end) {
      const from = at
      at = Math.min(end - start, text.length)
      return at > from ? escapeHtml(text.slice(from, at)) : ''
    },
  }
}

/** The cursor over nodes with formatting; each cut closes and reopens it. */
class InlineCursor implements Cursor {
  private index = 0
  /** Offset of the current node in the text, and of what was rendered so far. */
  private nodeStart: number
  private at: number

  constructor(
    private readonly nodes: Inline[],
    start: number,
  ) {
    this.nodeStart = start
    this.at = start
  }

  upTo(end: number): string {
    let html = ''
    let openLink: string | null = null
    for (let node = this.nodes[this.index]; node && this.at < end; node = this.nodes[this.index]) {
      const length = node.type === 'text' ? node.text.length : 1
      const nodeEnd = this.nodeStart + length
      const to = Math.min(end, nodeEnd)
      const marks = node.type === 'text' ? node.marks : undefined
      const href = linkAddress(marks)
      if (href !== openLink) {
        if (openLink !== null) html += '</a>'
        if (href !== null) html += `<a href="${escapeHtml(href)}" rel="noopener nofollow">`
        openLink = href
      }
      html +=
        node.type === 'text'
          ? styled(escapeHtml(node.text.slice(this.at - this.nodeStart, to - this.nodeStart)), marks)
          : '<br>'
      this.at = to
      if (to === nodeEnd) {
        this.index++
        this.nodeStart = nodeEnd
      }
    }
    return openLink === null ? html : html + '</a>'
  }
}

function linkAddress(marks: Mark[] | undefined): string | null {
  const link = marks?.find((mark) => mark.type === 'link')
  return link?.type === 'link' && isWebAddress(link.attrs.href) ? link.attrs.href : null
}

function styled(html: string, marks: Mark[] | undefined): string {
  if (!marks) return html
  if (marks.some((mark) => mark.type === 'italic')) html = `<em>${html}</em>`
  return marks.some((mark) => mark.type === 'bold') ? `<strong>${html}</strong>` : html
}
