import { endsSentence, isListItem } from '@/domain/articles/paste/line-shape'
import { hyphenJoiner, type JoinLines } from './join-lines'
import type { PdfLine } from './page-lines'

/** A paragraph of printed lines, with the size of its letters in points. */
export interface PdfParagraph {
  text: string
  size: number
  page: number
}

/** Joins the printed lines of a text to paragraphs, across columns and pages, and the words that were split. */
export function paragraphsOf(lines: PdfLine[]): { paragraphs: PdfParagraph[]; bodySize: number } {
  const bodySize = commonest(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]))
  const gap = commonest(
    lines.flatMap((line, at) => {
      const next = lines[at + 1]
      const step = next && next.page === line.page ? line.y - next.y : 0
      return step > 0 && step < line.size * 3 ? [[Math.round(step * 2) / 2, 1] as const] : []
    }),
  )
  const edges = rightEdges(lines)
  const join = hyphenJoiner(lines.map(({ text }) => text))
  const groups: PdfLine[][] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const group = groups.at(-1)
    if (before && group && continues(group, before, line, { gap, edge: edges[at - 1] ?? 0 })) group.push(line)
    else groups.push([line])
  })
  return { paragraphs: groups.map((group) => paragraphOf(group, join)), bodySize }
}

function paragraphOf(group: PdfLine[], join: JoinLines): PdfParagraph {
  return {
    text: join(group.map(({ text }) => text)),
    size: Math.max(...group.map(({ size }) => size)),
    page: group[0]?.page ?? 1,
  }
}

/** Whether a line goes on from the one before it. */
function continues(
  group: PdfLine[],
  before: PdfLine,
  line: PdfLine,
  { gap, edge }: { gap: number; edge: number },
): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return false
  const step = before.y - line.y
  const isBelow = before.page === line.page && step > 0
  const starts = isListItem(line.text)
  if (!isBelow) {
    // The next column or page: a sentence that has not ended goes on there.
    if (starts) return false
    return endsSentence(before.text) ? /^\p{Ll}/u.test(line.text) : /[\p{L}\p{N},;-]$/u.test(before.text)
  }
  if (step > Math.max(gap, line.size) * 1.45) return false
  const isShort = edge - before.right > firstWordWidth(line) + line.size
  if (isShort && (endsSentence(before.text) || starts)) return false
  if (isShort && edge - before.right > (edge - before.left) * 0.35) return false
  const first = group[0] ?? before
  // A first line is indented where the lines above it are not.
  const indented =
    line.left - before.left > line.size * 0.8 && (group.length > 1 || first.left === before.left)
  if (indented && endsSentence(before.text)) return false
  return !(starts && endsSentence(before.text))
}

function firstWordWidth({ text, left, right }: PdfLine): number {
  const space = text.indexOf(' ')
  return ((space < 0 ? text.length : space) / Math.max(1, text.length)) * (right - left)
}

/** The right edge of the column that each line stands in: the farthest that lines with about the same left edge reach. */
function rightEdges(lines: PdfLine[]): number[] {
  const columns = new Map<string, number>()
  const keyOf = (line: PdfLine): string => `${line.page} ${Math.round(line.left / 40)}`
  for (const line of lines) columns.set(keyOf(line), Math.max(columns.get(keyOf(line)) ?? 0, line.right))
  return lines.map((line) => columns.get(keyOf(line)) ?? line.right)
}

/** The value with the most weight; 0 for none. */
function commonest(values: (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce<readonly [number, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [0, 0],
  )[0]
}
