import { sameWordsKey } from '@/domain/articles/paste/line-shape'
import type { PdfLine } from './page-lines'

/** Running heads and feet stand in this much of a page at either end. */
const margin = 0.14
const pageNumber =
  /^[^\p{L}\p{N}]{0,3}(?:(?:page|p\.|seite|s\.|página|pág\.|pagina|pag\.|sida|side|str\.|strona|стр\.|страница|صفحة|עמוד|第)\s?)?\d{1,4}(?:\s?(?:\/|of|von|de|di|van|sur|av|из|z|ze|من|-|–)\s?\d{1,4})?\s?(?:頁|页|ページ)?[^\p{L}\p{N}]{0,3}$/iu

/** The lines of the text, and what runs along the pages: the outlet's name, the date, an address, once each. */
export interface PartedLines {
  text: PdfLine[]
  running: string[]
}

/**
 * Takes out page numbers and the lines that stand at the top or the foot of several pages, the figures in them apart.
 * On two pages they must be on both; on more, on at least three and a third of them (left and right pages may differ).
 */
export function partRunningLines(lines: PdfLine[]): PartedLines {
  const pages = new Set(lines.map(({ page }) => page)).size
  const isEdge = ({ top }: PdfLine): boolean => top < margin || top > 1 - margin
  const pagesOf = new Map<string, Set<number>>()
  for (const line of lines) {
    if (!isEdge(line)) continue
    const key = keyOf(line)
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page))
  }
  const fewest = pages < 3 ? 2 : Math.max(3, Math.ceil(pages / 3))
  const text: PdfLine[] = []
  const running = new Map<string, string>()
  for (const line of lines) {
    if (isEdge(line) && pageNumber.test(line.text)) continue
    if (isEdge(line) && (pagesOf.get(keyOf(line))?.size ?? 0) >= fewest) {
      if (!running.has(keyOf(line))) running.set(keyOf(line), line.text)
    } else text.push(line)
  }
  return { text, running: [...running.values()] }
}

/** The words of a line without its figures, at its height on the page. */
function keyOf({ text, top }: PdfLine): string {
  const words = sameWordsKey(text.replace(/\p{N}+/gu, '0'))
  return `${top < 0.5 ? 'head' : 'foot'} ${words}`
}
