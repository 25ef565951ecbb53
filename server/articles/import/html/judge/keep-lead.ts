import { ancestors, elementSums } from '../story/element-sums'
import type { PageJudgement } from './page-judgement'
import { elsewhere } from './page-judgement'
import { mostLinked, type StoryBlocks } from '../story/story-blocks'

/** More paragraphs than this between headline and text are something else, unless no link stands among them. */
const mostParagraphs = 3

/**
 * Keeps the paragraphs between the headline and the text that the extractor left out, as it does where the page sets
 * a standfirst or the first paragraphs apart. All must stand in the innermost part of the page around both.
 */
export function keepLead(page: PageJudgement, title: number, { kept, main }: StoryBlocks): void {
  const { blocks, lines, reasons } = page
  const titled = blocks[title]
  if (!main || !titled) return
  const first = kept.findIndex((keep, at) => keep && at > title && lines[at]?.prose === true)
  const inMain = new Set(ancestors(main))
  const shared = ancestors(titled.element).find((element) => inMain.has(element))
  const between = blocks.slice(title + 1, Math.max(first, title + 1))
  const links = elementSums(between, (at) => ((between[at]?.linked ?? 0) > mostLinked ? 1 : 0))
  const found: number[] = []
  let beside = 0
  for (let at = title + 1; at < first; at += 1) {
    const [block, line] = [blocks[at], lines[at]]
    if (!block || !line || kept[at] || reasons[at] !== elsewhere) continue
    if (!line.prose || block.linked > mostLinked || block.leaf.leaf.type === 'image') continue
    if (!shared || !ancestors(block.element).includes(shared)) continue
    found.push(at)
    if (links.has(block.container)) beside += 1
  }
  if (found.length > mostParagraphs && beside > 0) return
  for (const at of found) {
    kept[at] = true
    reasons[at] = null
  }
}
