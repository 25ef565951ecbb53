import type { LineFacts } from '@/domain/articles/paste/line-facts'
import { isLinked, type PageJudgement } from './page-judgement'
import type { PageBlock } from '../page-blocks'

const opensList = new Set(['related stories', 'popular stories'])

/** Judges what the extractor kept of the text itself. */
export function judgeBody(
  { blocks, lines, reasons, settled }: PageJudgement,
  from: number,
  isPage: boolean,
): void {
  const last = lines.findLastIndex(
    (line, at) => reasons[at] === null && line.prose && !isLinked(blocks[at] as PageBlock),
  )
  let inList = false
  blocks.forEach((block, at) => {
    const line = lines[at]
    if (!line || at < from || settled.has(at)) return
    const { type } = block.leaf.leaf
    if (reasons[at] !== null) {
      inList = opensList.has(reasons[at] ?? '') && line.words <= 6
      return
    }
    const short = !line.prose && !line.sentence
    const linked = isLinked(block)
    const lists =
      block.linked > 0.6 &&
      type === 'paragraph' &&
      !line.sentence &&
      !line.text.includes('://') &&
      hasBreak(block)
    const names = linked && type === 'heading' && headsText(blocks, lines, reasons, at)
    if (type === 'cell' || type === 'image') return
    // In a pasted piece a word alone was chosen by whoever pasted it; on a page it is a button.
    const reason = isPage || line.words > 1 ? line.reason : null
    if (reason) reasons[at] = reason
    else if (line.caption === 'credit') reasons[at] = 'photo credit'
    else if (lists || (inList && (linked || short))) reasons[at] = 'related stories'
    else if (line.dateline && line.dates.dates.some(({ label }) => label !== null)) reasons[at] = 'date'
    else if (names) return
    else if (linked && short && line.words >= 4 && type !== 'item' && type !== 'quote')
      reasons[at] = 'headline of another story'
    else if (at > last && last >= 0 && (type === 'heading' || (type === 'item' && linked)))
      reasons[at] = 'after the end of the article'
    inList = reasons[at] !== null && (inList || (opensList.has(reasons[at] ?? '') && line.words <= 6))
  })
}

/** Whether lines of a block are parted by breaks, as the links of a list in one paragraph are. */
function hasBreak(block: PageBlock): boolean {
  return (block.leaf.leaf.content ?? []).some(({ type }) => type === 'hardBreak')
}

/** Whether a linked heading names what the paragraph behind it tells of, as those of shopping guides do. */
function headsText(blocks: PageBlock[], lines: LineFacts[], reasons: (string | null)[], at: number): boolean {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const [block, line] = [blocks[next], lines[next]]
    if (!block || !line || block.container !== blocks[at]?.container) return false
    if (reasons[next] === null && line.prose && block.linked < 0.5) return true
  }
  return false
}
