import type { LineFacts } from '@/domain/articles/paste/line-facts'
import { isProse, sameWordsKey } from '@/domain/articles/paste/line-shape'
import { ancestors, elementSums, innermost } from './element-sums'
import type { PageBlock } from '../page-blocks'
import type { RegionReason } from './region-names'
import { regionReasons } from './regions'
import { teaserBlocks } from './teasers'
import { attribute, isElement, type Element, type TextNode } from '../tree'

/** Which blocks of a page make its story, and why the others do not, where the page says so. */
export interface StoryBlocks {
  kept: boolean[]
  regions: (RegionReason | null)[]
  /** The innermost element around nearly all of the story. */
  main: Element | null
}

/** With less text than this share of the longest article that the page marks, the extractor found something else. */
const leastShare = 0.5
/** The element around this share of the story's paragraphs holds the story. */
const mainShare = 0.75
/** Blocks with a greater share of their letters in links are links to something else. */
export const mostLinked = 0.5
/** A part that the extractor left out is taken back only with less of its letters in links than this. */
const mostGroupLinked = 0.3
/** A section built as the story's is taken back with less than this. */
const fewLinked = 0.15

/**
 * Decides which blocks of a page are its story. `parts` is what the extractor counts to it; parts of the page that are
 * named or marked as something else are taken out, and what it left out in the midst of the story is taken back.
 * `agrees` says how much of a text stands in the body that the page's own data gives.
 */
export function storyBlocks(
  blocks: PageBlock[],
  lines: LineFacts[],
  parts: Set<unknown> | null,
  agrees: ((text: string) => number | null) | null,
  title: string | null,
): StoryBlocks {
  const prose = blocks.map((block, at) => {
    const text = lines[at]?.text ?? ''
    return block.leaf.leaf.type !== 'image' && block.linked <= mostLinked && isProse(text) ? text.length : 0
  })
  const extracted = blocks.map((block) => parts !== null && isExtracted(block, parts))
  const teasers = teaserBlocks(blocks, prose, extracted)
  const chosen = enoughFound(blocks, prose, extracted, titledPart(blocks, lines, prose, title)).map(
    (choice, at) => choice && teasers[at] !== true,
  )
  const weight = (at: number): number => (chosen[at] ? (prose[at] ?? 0) : 0)
  const regions = regionReasons(blocks, prose, chosen).map(
    (reason, at) => reason ?? (teasers[at] ? 'related stories' : null),
  )
  const main = innermost(elementSums(blocks, weight), mainShare)
  const kept = chosen.map((choice, at) => choice && regions[at] === null)
  if (main) takeBack(blocks, prose, kept, regions, main)
  if (agrees) agreeWithData(lines, prose, kept, agrees)
  return { kept, regions, main }
}

/** Whether most of a block's text (or its image) is among the parts of the article. */
function isExtracted(block: PageBlock, parts: Set<unknown>): boolean {
  let own = 0
  let all = 0
  for (const part of block.parts) {
    const weight = 'value' in part ? part.value.trim().length : 1
    all += weight
    if (parts.has(part)) own += weight
  }
  return own > 0 && own * 2 >= all
}

/**
 * What the extractor found, unless that is nothing or much less than the longest article that the page itself marks;
 * then all in that article, or all in the part of the page around most of its paragraphs.
 */
function enoughFound(
  blocks: PageBlock[],
  prose: number[],
  extracted: boolean[],
  titled: Element | null,
): boolean[] {
  const regions = regionReasons(blocks, prose, extracted)
  const free = (at: number): number => (regions[at] === null ? (prose[at] ?? 0) : 0)
  const sums = elementSums(blocks, free)
  let found = 0
  let all = 0
  blocks.forEach((_block, at) => {
    all += free(at)
    if (extracted[at]) found += prose[at] ?? 0
  })
  let marked: Element | null = null
  for (const [element, sum] of sums)
    if (element.tagName === 'article' && sum > (marked ? (sums.get(marked) ?? 0) : 0)) marked = element
  const inMarked = marked ? (sums.get(marked) ?? 0) : 0
  const ofTitled = titled
    ? elementSums(blocks, (at) => (extracted[at] ? (prose[at] ?? 0) : 0)).get(titled)
    : 1
  const missesTitled = titled !== null && !ofTitled && (sums.get(titled) ?? 0) > 0
  if (!missesTitled && found > 0 && found >= inMarked * leastShare) return extracted
  const around = missesTitled ? titled : inMarked > 0 ? marked : innermost(sums, 0.6)
  if (!around || all === 0) return blocks.map((_block, at) => regions[at] === null)
  return blocks.map((block, at) => regions[at] === null && ancestors(block.element).includes(around))
}

/** The part around the headline has at least this many letters in paragraphs. */
const leastTitled = 500

/** The innermost part of the page that holds both a heading with the words of the page's title and paragraphs. */
function titledPart(
  blocks: PageBlock[],
  lines: LineFacts[],
  prose: number[],
  title: string | null,
): Element | null {
  const key = sameWordsKey(title ?? '')
  if (key === '') return null
  const heading = blocks.find(
    (block, at) => block.leaf.leaf.type === 'heading' && sameWordsKey(lines[at]?.text ?? '') === key,
  )
  const sums = elementSums(blocks, (at) => prose[at] ?? 0)
  return (
    ancestors(heading?.element ?? null).find(
      (element) => element.tagName !== 'body' && (sums.get(element) ?? 0) >= leastTitled,
    ) ?? null
  )
}

/** A part of the page that the extractor left out as a whole: the outermost element without a kept block. */
interface Group {
  prose: number
  letters: number
  linked: number
}

/**
 * Keeps what the extractor left out between the first and the last paragraph of the story, and short of links beside
 * its paragraphs: it judges lists, tables and boxes by their looks and takes some of the story's for something else.
 */
function takeBack(
  blocks: PageBlock[],
  prose: number[],
  kept: boolean[],
  regions: (RegionReason | null)[],
  main: Element,
): void {
  const holding = elementSums(blocks, (at) => (kept[at] && (prose[at] ?? 0) > 0 ? 1 : 0))
  const first = kept.findIndex((keep, at) => keep && (prose[at] ?? 0) > 0)
  const last = kept.findLastIndex((keep, at) => keep && (prose[at] ?? 0) > 0)
  const groupOf = (block: PageBlock): Element | null => {
    const outer = ancestors(block.element)
    const holder = outer.findIndex((element) => holding.has(element))
    return holder > 0 ? (outer[holder - 1] ?? null) : null
  }
  const builds = new Set([...holding.keys()].flatMap((element) => buildOf(element) ?? []))
  const owners = blocks.map((block, at) => (kept[at] ? null : groupOf(block)))
  const groups = new Map<Element, Group>()
  owners.forEach((owner, at) => {
    const block = blocks[at]
    if (!owner || !block || block.leaf.leaf.type === 'image') return
    const group = groups.get(owner) ?? { prose: 0, letters: 0, linked: 0 }
    const letters = lettersOf(block.parts)
    group.prose += regions[at] === null ? (prose[at] ?? 0) : 0
    group.letters += letters
    group.linked += letters * block.linked
    groups.set(owner, group)
  })
  owners.forEach((owner, at) => {
    const block = blocks[at]
    const group = owner ? groups.get(owner) : undefined
    const inMain = owner !== null && ancestors(owner).includes(main)
    if (!block || !owner || !group || regions[at] !== null || group.linked > group.letters * mostGroupLinked)
      return
    const within = inMain && at > first && at < last
    const alike = group.prose > 0 && group.linked <= group.letters * fewLinked && isAlike(owner, builds)
    const beside = inMain && owner === block.element && (prose[at] ?? 0) > 0 && at > last
    if (within || beside || alike) kept[at] = true
  })
}

/** What a part is built as: its tag and classes below its parent. Other articles of a page are no sections of this one. */
function buildOf(element: Element): string | null {
  const { parentNode, tagName } = element
  const names = attribute(element, 'class')?.trim() ?? ''
  if (names === '' || tagName === 'article' || !parentNode || !isElement(parentNode)) return null
  return `${tagName} ${names}`
}

const isAlike = (element: Element, builds: Set<string>): boolean => {
  const build = buildOf(element)
  return build !== null && builds.has(build)
}

function lettersOf(parts: (TextNode | Element)[]): number {
  return parts.reduce((sum, part) => sum + ('value' in part ? part.value.trim().length : 0), 0)
}

/** At least this share of a text's words stands in the body that the page's data gives. */
const sameText = 0.8
/** The data's body is the story where so much of the kept paragraphs stands in it. */
const wholeBody = 0.75

/** Where the page's data holds the story too, its paragraphs are kept, and what stands behind the last of them is not. */
function agreeWithData(
  lines: LineFacts[],
  prose: number[],
  kept: boolean[],
  agrees: (text: string) => number | null,
): void {
  const shares = lines.map((line) => agrees(line.text))
  let all = 0
  let same = 0
  let found = 0
  shares.forEach((share, at) => {
    const own = prose[at] ?? 0
    if (kept[at]) all += own
    if (share === null || share < sameText) return
    if (kept[at]) same += own
    found += own
  })
  const isBody = same >= all * wholeBody || found > all * 2
  if (!isBody) return
  const last = shares.findLastIndex(
    (share, at) => share !== null && share >= sameText && (prose[at] ?? 0) > 0,
  )
  shares.forEach((share, at) => {
    if (share !== null && share >= sameText && (prose[at] ?? 0) > 0) kept[at] = true
    else if (at > last && same >= all * 0.9) kept[at] = false
  })
}
