import { leafBlocks, type LeafBlock } from '../../articles/document'
import type { Segment } from '../../anchoring/segments'
import type { Edition } from '../edition'
import type { ReadingOrder } from '../reading-order'
import { escapeLine, indented } from './escape'

/** How a footnote is referred to in the text. */
export function footnoteReference(claim: number): string {
  return `[^${claim}]`
}

/** The article's blocks as Markdown, with a reference to each claim's footnote after its last marked word. */
export function* articleMarkdown(edition: Edition, order: ReadingOrder): Generator<string> {
  const leaves = leafBlocks(edition.document)
  const wordsOf = (index: number, hardBreak: string) =>
    words(
      edition.text,
      order.blocks[index] ?? { start: 0, end: 0 },
      order.segments[index] ?? [],
      order.ending[index] ?? [],
      hardBreak,
    )
  let index = 0
  for (const block of edition.document.content) {
    if (block.type === 'list') {
      const items = block.content.map((item) => ({ item, text: wordsOf(index++, '\\\n') }))
      yield listMarkdown(items, block.attrs.ordered)
    } else if (block.type === 'table') {
      yield tableMarkdown(block.content.map((row) => row.content.map(() => wordsOf(index++, ' '))))
    } else {
      const leaf = leaves[index]
      if (leaf) yield blockMarkdown(leaf, wordsOf(index, isOneLine(leaf) ? ' ' : '\\\n'))
      index += 1
    }
  }
}

function isOneLine({ type }: LeafBlock): boolean {
  return type === 'title' || type === 'heading'
}

function blockMarkdown(block: LeafBlock, text: string): string {
  if (text === '') return ''
  switch (block.type) {
    case 'title':
      return `## ${text}`
    case 'heading':
      return `${'#'.repeat(block.attrs.level + 1)} ${text}`
    case 'quote':
      return indented(text, '> ')
    default:
      return text
  }
}

/** Nested by four columns, which every dialect takes; a level that was left out is not made up. */
function listMarkdown(
  items: { item: { attrs: { depth: number } }; text: string }[],
  ordered: boolean,
): string {
  let level = 0
  let deepest = 0
  const lines: string[] = []
  for (const { item, text } of items) {
    level = Math.min(item.attrs.depth, deepest + 1)
    deepest = level
    const by = '    '.repeat(level - 1)
    const sign = ordered ? '1.  ' : '-   '
    lines.push(`${by}${sign}${indented(text, `${by}    `).trimStart()}`.trimEnd())
  }
  return lines.join('\n')
}

function tableMarkdown(rows: string[][]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const line = (cells: string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`
  const [head = [], ...body] = rows
  const rule = line(Array.from({ length: width }, () => '---'))
  return [line(head), rule, ...body.map(line)].join('\n')
}

/** The words of a block, cut only where a claim ends. */
function words(
  text: string,
  { start, end }: { start: number; end: number },
  segments: Segment[],
  ending: (readonly number[])[],
  hardBreak: string,
): string {
  let markdown = ''
  let from = start
  segments.forEach((segment, index) => {
    const claims = ending[index] ?? []
    if (claims.length === 0) return
    markdown += piece(text.slice(from, segment.end), from === start, hardBreak)
    markdown += claims.map(footnoteReference).join('')
    from = segment.end
  })
  markdown += piece(text.slice(from, end), from === start, hardBreak)
  // A break that nothing follows would show its sign.
  while (markdown.endsWith('\\\n')) markdown = markdown.slice(0, -2)
  return markdown
}

/** Words between two references; what follows one must not make a link or a definition of it. */
function piece(text: string, startsLine: boolean, hardBreak: string): string {
  const escaped = text
    .split('\n')
    .map((line, index) =>
      escapeLine(line, hardBreak === ' ' ? startsLine && index === 0 : startsLine || index > 0),
    )
    .join(hardBreak)
  return startsLine ? escaped : escaped.replace(/^[(:]/, '\\$&')
}
