import { z } from 'zod'
import { problem, type ProblemDetail } from '../problem'
import { isWebAddress } from '../sources/address'
import { articleDocument, blockKinds, blockText, canonicalText } from './document'
import type { ArticleDocument, BlockKind, Inline, LeafBlock, TopBlock } from './document'

/** Puts one leaf where the document's schema expects it: an item into a list, a cell into a row of a table. */
function wrapLeaf(leaf: LeafBlock): TopBlock {
  if (leaf.type === 'item') return { type: 'list', attrs: { ordered: false }, content: [leaf] }
  if (leaf.type === 'cell') return { type: 'table', content: [{ type: 'row', content: [leaf] }] }
  return leaf
}

function isLeaf(value: unknown): value is LeafBlock {
  const shaped = z.looseObject({ type: z.enum(blockKinds) }).safeParse(value)
  return (
    shaped.success &&
    articleDocument.safeParse({ type: 'doc', content: [wrapLeaf(value as LeafBlock)] }).success
  )
}

/** A leaf of the document with what groups it: items of one list share `list.id`, cells of one row `table.id` and `row`. */
const frozenLeaf = z.strictObject({
  leaf: z.custom<LeafBlock>(isLeaf, 'No block of the allow-listed document'),
  list: z.strictObject({ id: z.number().int(), ordered: z.boolean() }).optional(),
  table: z.strictObject({ id: z.number().int(), row: z.number().int() }).optional(),
})

const proposedBlock = z.strictObject({
  index: z.number().int().min(0),
  kind: z.enum(blockKinds),
  text: z.string(),
  keep: z.boolean(),
  reason: z.string().optional(),
  block: frozenLeaf,
})

const place = z.strictObject({ block: z.number().int().min(0), offset: z.number().int().min(0) })

/** A discussion that an imported file holds; `start` and `end` are places in the blocks, where it is about words. */
const importedThread = z.strictObject({
  start: place.nullable(),
  end: place.nullable(),
  resolved: z.boolean(),
  comments: z
    .array(
      z.strictObject({
        author: z.string().min(1),
        /** An instant in UTC. */
        writtenAt: z.string().nullable(),
        body: z.string().min(1),
      }),
    )
    .min(1),
})

/** What an import proposes, as it is stored beside the raw body so that the choice of blocks can be made again. */
export const proposalSchema = z.strictObject({
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  sourceUrl: z.string().refine(isWebAddress, 'Only http and https addresses').nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  blocks: z.array(proposedBlock),
  /** The comments of a Word file. */
  threads: z.array(importedThread).optional(),
  /** A sentence for whoever imports it: why the text must be looked at. */
  notice: z.string().optional(),
})

export type FrozenLeaf = z.infer<typeof frozenLeaf>
export type ProposedBlock = z.infer<typeof proposedBlock>
export type ImportedThread = z.infer<typeof importedThread>
/**
 * A reading of an import body. What was not found is `null`. `publishedAt` is an instant in UTC with seconds
 * (`2017-09-21T19:57:00Z`) where time and zone are known, else a date (`2017-09-21`).
 */
export type Proposal = z.infer<typeof proposalSchema>

/** More blocks than any article has; a body that falls into more is refused as too hard. */
export const mostBlocks = 20_000

/** One proposed block before it is numbered: `reason` says why it is proposed to be dropped, `null` that it is kept. */
export interface BlockDraft {
  block: FrozenLeaf
  reason: string | null
}

/** Throws `too-hard` where a body falls into more than `mostBlocks` blocks; asked before work is done on each. */
export function refuseTooMany(count: number): void {
  if (count > mostBlocks)
    throw problem(
      'too-hard',
      `This falls into more than ${mostBlocks} blocks. Paste the text of the article alone.`,
    )
}

/**
 * Numbers the blocks of a proposal in reading order. Where nothing would be kept, all is: whoever imports nothing but
 * a button's label means that label. Throws `too-hard` where there are more than `mostBlocks`.
 */
export function proposeBlocks(drafts: BlockDraft[]): ProposedBlock[] {
  refuseTooMany(drafts.length)
  const keepsNone = drafts.every(({ reason }) => reason !== null)
  return drafts.map(({ block, reason }, index) => {
    const keep = keepsNone || reason === null
    const proposed = { index, kind: block.leaf.type, text: blockText(block.leaf), keep, block }
    return keep ? proposed : { ...proposed, reason }
  })
}

/** A leaf without attributes or with the usual ones: a heading of level 2, a list item of depth 1, an image without address. */
export function makeLeaf(kind: BlockKind, content: Inline[]): LeafBlock {
  if (kind === 'heading') return { type: kind, attrs: { level: 2 }, content }
  if (kind === 'item') return { type: kind, attrs: { depth: 1 }, content }
  if (kind === 'cell') return { type: kind, attrs: { header: false }, content }
  if (kind === 'image') return { type: kind, attrs: { src: null }, content }
  return { type: kind, content }
}

/** A leaf that holds one plain piece of text. */
export function plainLeaf(kind: BlockKind, text: string): LeafBlock {
  return makeLeaf(kind, [{ type: 'text', text }])
}

/** What a reader of the proposal overruled: indices to drop although proposed to be kept, and the other way round. */
export interface BlockChoice {
  drop?: number[] | undefined
  keep?: number[] | undefined
}

/** A text as a revision stores it: `text` is the canonical text of `document`, `words` counts what is word-like. */
export interface FrozenText {
  document: ArticleDocument
  text: string
  words: number
}

/**
 * The kept blocks as a document. Throws `invalid` with one error per index that no block has or that is both
 * dropped and kept (paths `/drop/0`, `/keep/3`), `empty-text` when no block is left.
 */
export function freeze(blocks: ProposedBlock[], choice: BlockChoice = {}): FrozenText {
  const { drop = [], keep = [] } = choice
  const dropped = new Set(drop)
  const errors = [
    ...drop.flatMap((index, at) => indexError(blocks, index, `/drop/${at}`)),
    ...keep.flatMap((index, at) => indexError(blocks, index, `/keep/${at}`)),
    ...keep.flatMap((index, at) =>
      dropped.has(index) ? [{ path: `/keep/${at}`, message: `Block ${index} is in drop too.` }] : [],
    ),
  ]
  if (errors.length > 0) throw problem('invalid', { errors })
  const chosen = chosenBlocks(blocks, choice)
  if (chosen.length === 0) throw problem('empty-text')
  const document: ArticleDocument = { type: 'doc', content: group(chosen.map(({ block }) => block)) }
  const text = canonicalText(document)
  if (text.trim() === '') throw problem('empty-text')
  return { document, text, words: countWords(text) }
}

/** The blocks that a choice leaves, in order. */
export function chosenBlocks(
  blocks: ProposedBlock[],
  { drop = [], keep = [] }: BlockChoice,
): ProposedBlock[] {
  const dropped = new Set(drop)
  const kept = new Set(keep)
  return blocks.filter(({ index, keep: proposed }) => (proposed || kept.has(index)) && !dropped.has(index))
}

function indexError(blocks: ProposedBlock[], index: number, path: string): ProblemDetail[] {
  if (blocks[index]?.index === index) return []
  return [{ path, message: `There is no block ${index}; the last one is ${blocks.length - 1}.` }]
}

function group(leaves: FrozenLeaf[]): TopBlock[] {
  const out: TopBlock[] = []
  let before: FrozenLeaf | undefined
  for (const entry of leaves) {
    const last = out.at(-1)
    const { leaf, list, table } = entry
    if (leaf.type === 'item') {
      if (last?.type === 'list' && before?.list?.id === list?.id) last.content.push(leaf)
      else out.push({ type: 'list', attrs: { ordered: list?.ordered ?? false }, content: [leaf] })
    } else if (leaf.type === 'cell') {
      const sameTable = last?.type === 'table' && before?.table?.id === table?.id
      if (!sameTable) out.push({ type: 'table', content: [{ type: 'row', content: [leaf] }] })
      else if (before?.table?.row === table?.row) last.content.at(-1)?.content.push(leaf)
      else last.content.push({ type: 'row', content: [leaf] })
    } else out.push(leaf)
    before = entry
  }
  return out
}

/** The segmenter takes quadratic time in the length of what it is given, so it is given this much at a time. */
const segmentLength = 1000

/**
 * Words as the Unicode rules part them (dictionary-based where a script has no spaces), in any language. A run
 * without white space of more than 1,000 units counts in pieces. Linear in the length of the text.
 */
export function countWords(text: string): number {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  let words = 0
  for (let start = 0; start < text.length;) {
    const far = Math.min(text.length, start + segmentLength)
    const gap = far < text.length ? Math.max(text.lastIndexOf(' ', far), text.lastIndexOf('\n', far)) : -1
    const end = gap > start ? gap + 1 : far
    for (const { isWordLike } of segmenter.segment(text.slice(start, end))) if (isWordLike) words += 1
    start = end
  }
  return words
}
