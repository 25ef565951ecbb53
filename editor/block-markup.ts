import type { BlockKind } from '@/domain/articles/document'

/** How a leaf block is written in HTML: the same for the editor and for the text before any script runs. */
export interface BlockMarkup {
  tag: string
  attributes: Record<string, string>
}

const tags: Record<BlockKind, string> = {
  title: 'h1',
  standfirst: 'p',
  heading: 'h2',
  paragraph: 'p',
  quote: 'blockquote',
  caption: 'p',
  // The address of an image is never an address to load: its block shows the words alone.
  image: 'p',
  item: 'li',
  cell: 'td',
}

/**
 * Tag and attributes of a leaf block. `index` is its place in reading order (`data-block`); `opening` its first
 * character, as a quotation mark hangs in the margin.
 */
export function blockMarkup(
  kind: BlockKind,
  attrs: { level?: unknown; depth?: unknown; header?: unknown; speaker?: unknown; at?: unknown },
  index: number,
  opening: string,
): BlockMarkup {
  const hangs = kind !== 'cell' && /^["'“”„«‘‹]/.test(opening)
  const attributes: Record<string, string> = {
    class: `block block-${kind}${hangs ? ' block-hangs' : ''}`,
    'data-block': String(index),
  }
  if (typeof attrs.speaker === 'string') attributes['data-speaker'] = attrs.speaker
  if (typeof attrs.at === 'number') attributes['data-at'] = String(attrs.at)
  if (kind === 'heading') return { tag: `h${String(attrs.level)}`, attributes }
  if (kind === 'item') attributes['data-depth'] = String(attrs.depth)
  if (kind === 'cell' && attrs.header === true) return { tag: 'th', attributes }
  return { tag: tags[kind], attributes }
}

/** The attributes of a link of the article: it opens beside the work, and does not tell where the reader came from. */
export function linkAttributes(href: string) {
  return { href, rel: 'noopener noreferrer nofollow', target: '_blank' }
}
