import { z } from 'zod'
import { isWebAddress } from '../sources/address'

/**
 * The allow-listed document tree (TipTap JSON). It is the sanitiser: nothing else is ever stored or rendered.
 * Every leaf block is a textblock whose content is inline, so the canonical text is the leaf blocks' text joined by `\n`.
 */

const linkMark = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({ href: z.string().refine(isWebAddress, 'Only http and https addresses') }),
})
const mark = z.union([z.strictObject({ type: z.enum(['bold', 'italic']) }), linkMark])

const inline = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.strictObject({ type: z.literal('hardBreak') }),
])
const content = z.array(inline).optional()

const title = z.strictObject({ type: z.literal('title'), content })
const standfirst = z.strictObject({ type: z.literal('standfirst'), content })
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.number().int().min(2).max(4) }),
  content,
})
/** In a transcript: who says it, as it is written there, and when, in seconds since the start. */
const spoken = z.strictObject({ speaker: z.string().min(1).nullable(), at: z.number().min(0).nullable() })
const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: spoken.optional(), content })
const quote = z.strictObject({ type: z.literal('quote'), content })
const caption = z.strictObject({ type: z.literal('caption'), content })
/** `src` is kept as a fact about the original; it is never loaded for a reader. */
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ src: z.string().refine(isWebAddress, 'Only http and https addresses').nullable() }),
  content,
})
const item = z.strictObject({
  type: z.literal('item'),
  attrs: z.strictObject({ depth: z.number().int().min(1).max(6) }),
  content,
})
const list = z.strictObject({
  type: z.literal('list'),
  attrs: z.strictObject({ ordered: z.boolean() }),
  content: z.array(item).min(1),
})
const cell = z.strictObject({
  type: z.literal('cell'),
  attrs: z.strictObject({ header: z.boolean() }),
  content,
})
const row = z.strictObject({ type: z.literal('row'), content: z.array(cell).min(1) })
const table = z.strictObject({ type: z.literal('table'), content: z.array(row).min(1) })

/** The stored document of a revision: `{type: 'doc', content: [block…]}`. */
export const articleDocument = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(
      z.discriminatedUnion('type', [
        title,
        standfirst,
        heading,
        paragraph,
        quote,
        caption,
        image,
        list,
        table,
      ]),
    )
    .min(1),
})

export type ArticleDocument = z.infer<typeof articleDocument>
export type TopBlock = ArticleDocument['content'][number]
export type Inline = z.infer<typeof inline>
export type Mark = z.infer<typeof mark>
export type LeafBlock =
  Exclude<TopBlock, { type: 'list' | 'table' }> | z.infer<typeof item> | z.infer<typeof cell>
export type BlockKind = LeafBlock['type']

/** Every kind of leaf block: what proposals and previews name. */
export const blockKinds = [
  'title',
  'standfirst',
  'heading',
  'paragraph',
  'quote',
  'item',
  'cell',
  'caption',
  'image',
] as const satisfies readonly BlockKind[]

/** The leaf blocks of a document in reading order; their index is the `data-block` of every rendering. */
export function leafBlocks(document: ArticleDocument): LeafBlock[] {
  return document.content.flatMap((block): LeafBlock[] => {
    if (block.type === 'list') return block.content
    if (block.type === 'table') return block.content.flatMap((tableRow) => tableRow.content)
    return [block]
  })
}

/** The text of one leaf block; a hard break is `\n`. */
export function blockText(block: { content?: Inline[] | undefined }): string {
  return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

/** The text of each leaf block of a document, in reading order. */
export function blockTexts(document: ArticleDocument): string[] {
  return leafBlocks(document).map(blockText)
}

/** The canonical text of a document: its leaf blocks' text joined by `\n`. Offsets into it count UTF-16 code units. */
export function canonicalText(document: ArticleDocument): string {
  return blockTexts(document).join('\n')
}

/** Where each leaf block stands in the canonical text, as `[start, end)` in UTF-16 code units, by block index. */
export function blockRanges(document: ArticleDocument): { start: number; end: number }[] {
  let start = 0
  return leafBlocks(document).map((block) => {
    const range = { start, end: start + blockText(block).length }
    start = range.end + 1
    return range
  })
}
