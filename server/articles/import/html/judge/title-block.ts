import { blockText } from '@/domain/articles/document'
import { isProse, sameWordsKey, wordCount } from '@/domain/articles/paste/line-shape'
import type { PageBlock } from '../page-blocks'
import type { PageMetadata } from '../metadata'

const isHeadingTag = (tag: string): boolean => /^h[1-6]$/u.test(tag)
const aside = new Set(['nav', 'footer', 'aside', 'form'])

/**
 * The block that is the headline: one with the words of the page's own title, or the one heading of the first level
 * before the text, unless it only names the outlet. `null` where the body has none.
 */
export function titleBlock(blocks: PageBlock[], kept: boolean[], metadata: PageMetadata): number | null {
  const texts = blocks.map((block) => blockText(block.leaf.leaf))
  const firstProse = texts.findIndex(
    (text, at) => kept[at] === true && isProse(text) && !isHeadingTag(blocks[at]?.tag ?? ''),
  )
  const end = firstProse < 0 ? blocks.length : firstProse
  const reach = blocks.flatMap((block, at) => (at < end && !aside.has(block.landmark ?? '') ? [at] : []))
  const key = sameWordsKey(metadata.title ?? '')
  const same = reach.filter((at) => key !== '' && sameWordsKey(texts[at] ?? '') === key)
  const byTitle =
    same.findLast((at) => blocks[at]?.tag === 'h1') ??
    same.findLast((at) => isHeadingTag(blocks[at]?.tag ?? '')) ??
    same.at(-1)
  if (byTitle !== undefined) return byTitle
  const whole = ` ${sameWordsKey(`${metadata.documentTitle ?? ''} ${metadata.title ?? ''}`)} `
  const publisher = sameWordsKey(metadata.publisher ?? '')
  const headings = reach.filter(
    (at) => blocks[at]?.tag === 'h1' && sameWordsKey(texts[at] ?? '') !== publisher,
  )
  const within = headings.find(
    (at) => wordCount(texts[at] ?? '') >= 3 && whole.includes(` ${sameWordsKey(texts[at] ?? '')} `),
  )
  if (within !== undefined) return within
  const [only, ...more] = headings.filter((at) => wordCount(texts[at] ?? '') >= 2)
  if (only !== undefined && more.length === 0) return only
  if (metadata.title !== null) return null
  return reach.find((at) => isHeadingTag(blocks[at]?.tag ?? '') && kept[at] === true) ?? null
}
