import { ancestors, elementSums } from './element-sums'
import type { PageBlock } from '../page-blocks'
import { attribute, type Element } from '../tree'

/** So many parts of one build are a list of other stories. */
const fewest = 3
/** A part with more than this share of the page's paragraphs is no teaser. */
const mostShare = 0.2

/**
 * Which blocks stand in teasers: at least three parts that the page marks as articles of their own, or sibling parts
 * of one build, whose headings are all links and which hold little text each.
 */
export function teaserBlocks(blocks: PageBlock[], prose: number[], extracted: boolean[]): boolean[] {
  const weights = elementSums(blocks, (at) => prose[at] ?? 0)
  const headings = elementSums(blocks, (at) => (blocks[at]?.leaf.leaf.type === 'heading' ? 1 : 0))
  const linked = elementSums(blocks, (at) => (isLinkedHeading(blocks[at]) ? 1 : 0))
  let whole = 0
  for (const own of prose) whole += own
  const groups = new Map<string, Set<Element>>()
  const numbers = new Map<Element, number>()
  const keyOf = (element: Element): string | null => {
    if (isArticle(element)) return 'article'
    const name = attribute(element, 'class')?.trim().split(/\s+/u)[0] ?? ''
    const parent = element.parentNode
    if (name === '' || !parent || !('tagName' in parent)) return null
    if (!numbers.has(parent)) numbers.set(parent, numbers.size)
    return `${numbers.get(parent)} ${element.tagName} ${name}`
  }
  for (const [element, count] of linked) {
    const own = weights.get(element) ?? 0
    if (count !== 1 || headings.get(element) !== 1 || own > whole * mostShare) continue
    if (own > mostLetters && !isArticle(element)) continue
    const key = keyOf(element)
    if (key !== null) groups.set(key, (groups.get(key) ?? new Set()).add(element))
  }
  const teasers = new Set([...groups.values()].flatMap((group) => (group.size >= fewest ? [...group] : [])))
  if (teasers.size === 0) return blocks.map(() => false)
  const inTeaser = blocks.map((block) => ancestors(block.element).some((outer) => teasers.has(outer)))
  let found = 0
  let lost = 0
  inTeaser.forEach((teaser, at) => {
    if (!extracted[at]) return
    found += prose[at] ?? 0
    if (teaser) lost += prose[at] ?? 0
  })
  return lost > found * mostOfStory ? blocks.map(() => false) : inTeaser
}

/** With more than this share of what the extractor found in them, the parts are the story: products, posts of a thread. */
const mostOfStory = 0.4
/** More text than this is no teaser, unless the page says that it is another article. */
const mostLetters = 400

const isArticle = (element: Element): boolean =>
  element.tagName === 'article' || attribute(element, 'role') === 'article'

function isLinkedHeading(block: PageBlock | undefined): boolean {
  return block !== undefined && block.leaf.leaf.type === 'heading' && block.linked >= 0.9
}
