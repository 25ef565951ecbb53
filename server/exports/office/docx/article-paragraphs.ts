import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import { blockRanges, type Inline, type TopBlock } from '@/domain/articles/document'
import type { Edition } from '@/domain/exports/edition'
import type { CommentEdge } from './comment-ranges'
import { leafStyles } from './styles'
import { words } from './words'

type Options = Omit<IParagraphOptions, 'children' | 'text'>
type TableBlock = Extract<TopBlock, { type: 'table' }>

/** The width of the text on the page, in twentieths of a point. */
const textWidth = 9026

/** The outlet's text, block for block and letter for letter, with the edges of the comments between its words. */
export function articleParagraphs(edition: Edition, edges: CommentEdge[][]): (Paragraph | Table)[] {
  const ranges = blockRanges(edition.document)
  const direction: Options = edition.article.direction === 'rtl' ? { bidirectional: true } : {}
  let leaf = 0
  let lists = 0
  const paragraph = (content: Inline[] | undefined, options: Options, isBold = false): Paragraph => {
    const at = leaf++
    const children = textWithEdges(content ?? [], ranges[at]?.start ?? 0, edges[at] ?? [], isBold)
    return new Paragraph({ ...options, ...direction, children })
  }
  return edition.document.content.flatMap((block): (Paragraph | Table)[] => {
    if (block.type === 'list') {
      const instance = (lists += 1)
      const reference = block.attrs.ordered ? 'numbers' : 'bullets'
      return block.content.map((item) =>
        paragraph(item.content, {
          style: 'ListParagraph',
          numbering: { reference, level: item.attrs.depth - 1, instance },
        }),
      )
    }
    if (block.type === 'table') return [tableOf(block, paragraph, direction)]
    const style = block.type === 'heading' ? `Heading${block.attrs.level + 1}` : leafStyles[block.type]
    return [paragraph(block.content, { style })]
  })
}

function tableOf(
  table: TableBlock,
  paragraph: (content: Inline[] | undefined, options: Options, isBold: boolean) => Paragraph,
  { bidirectional }: Options,
): Table {
  const columns = Math.max(...table.content.map((row) => row.content.length))
  const width = Math.floor(textWidth / columns)
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    ...(bidirectional ? { visuallyRightToLeft: true } : {}),
    rows: table.content.map(
      ({ content }, index) =>
        new TableRow({
          tableHeader: index === 0 && content.every((cell) => cell.attrs.header),
          children: content.map(
            (cell, at) =>
              new TableCell({
                // A row with fewer cells than others ends in a wide one: Word wants every row as wide as its table.
                ...(at === content.length - 1 && at < columns - 1 ? { columnSpan: columns - at } : {}),
                children: [paragraph(cell.content, {}, cell.attrs.header)],
              }),
          ),
        }),
    ),
  })
}

function textWithEdges(
  nodes: Inline[],
  start: number,
  edges: CommentEdge[],
  isBold: boolean,
): ParagraphChild[] {
  const out: ParagraphChild[] = []
  let next = 0
  let at = start
  const edgesUpTo = (offset: number) => {
    for (let edge = edges[next]; edge && edge.offset <= offset; edge = edges[++next])
      out.push(...edgeOf(edge))
  }
  for (const node of nodes) {
    edgesUpTo(at)
    if (node.type === 'hardBreak') {
      out.push(new TextRun({ break: 1 }))
      at += 1
      continue
    }
    const nodeStart = at
    const end = at + node.text.length
    while (at < end) {
      edgesUpTo(at)
      const to = Math.min(end, edges[next]?.offset ?? end)
      out.push(...words(node.text.slice(at - nodeStart, to - nodeStart), lookOf(node, isBold)))
      at = to
    }
  }
  edgesUpTo(Infinity)
  return out
}

function edgeOf({ id, isEnd }: CommentEdge): ParagraphChild[] {
  if (!isEnd) return [new CommentRangeStart(id)]
  return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]
}

function lookOf({ marks = [] }: Extract<Inline, { type: 'text' }>, isBold: boolean) {
  const link = marks.find((mark) => mark.type === 'link')
  return {
    ...(isBold || marks.some((mark) => mark.type === 'bold') ? { bold: true } : {}),
    ...(marks.some((mark) => mark.type === 'italic') ? { italics: true } : {}),
    href: link?.type === 'link' ? link.attrs.href : null,
  }
}
