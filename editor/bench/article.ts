import type { ArticleDocument } from '@/domain/articles/document'
import type { TextRange } from '@/domain/anchoring/span'
import type { HighlightFamily, PaintedClaim } from '../claim-style'

/** An article made up for measuring, with its claims. The same seed and sizes give the same article everywhere. */
export interface BenchArticle {
  document: ArticleDocument
  text: string
  blocks: TextRange[]
  claims: PaintedClaim[]
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu al en ir os un'.split(' ')
const families: HighlightFamily[] = ['supported', 'between', 'wrong', 'open', 'unrated']

/** Numbers in [0, 1) from a seed (mulberry32: small, and good enough to scatter claims). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** An article of so many words with so many claims: half overlap the one before, a tenth cross a paragraph. */
export function makeArticle(words: number, claimCount: number, seed = 7): BenchArticle {
  const random = seeded(seed)
  const { document, blocks, text } = makeText(words, random)
  const wordStarts = blocks.map(({ start, end }) => {
    const starts = [start]
    for (let at = start; at < end; at++) if (text[at] === ' ') starts.push(at + 1)
    return starts
  })
  const claims: PaintedClaim[] = []
  // Claims that stand alone are spread evenly, as on an article that is checked from its first line to its last.
  const alone = Math.ceil(claimCount / 2)
  for (let at = 0; at < claimCount; at++) {
    const before = claims[at - 1]?.spans[0]
    const even = Math.floor((((at >> 1) + random()) / alone) * (blocks.length - 1))
    // The first claim stands at the top, so that there is something to see in the first window.
    const block = at === 0 ? 1 : Math.min(blocks.length - 2, even)
    const crosses = random() < 0.1
    const start =
      at % 2 === 1 && before
        ? before.start +
          Math.floor(random() * Math.max(1, Math.min(before.end, endOf(before.start)) - before.start))
        : pick(wordStarts[block] ?? [0], random)
    const own = blocks.findIndex((range) => start >= range.start && start < range.end)
    const next = blocks[own + 1]
    const length = 8 + Math.floor(random() * 70)
    const end =
      crosses && next
        ? next.start + Math.min(next.end - next.start, length)
        : Math.min(endOf(start), start + length)
    const family = pick(families, random)
    claims.push({
      number: at + 1,
      spans: [{ start, end: Math.max(end, start + 1) }],
      style: { family, line: 'solid' },
    })
  }
  return { document, text, blocks, claims }

  function endOf(offset: number): number {
    return blocks.find((range) => offset >= range.start && offset < range.end)?.end ?? offset + 1
  }
}

function makeText(words: number, random: () => number) {
  const content: ArticleDocument['content'] = []
  const blocks: TextRange[] = []
  let text = ''
  for (let left = words; left > 0;) {
    const heading = content.length % 12 === 6
    const count = Math.min(left, heading ? 5 : 30 + Math.floor(random() * 60))
    left -= count
    const line = Array.from({ length: count }, () => makeWord(random)).join(' ') + (heading ? '' : '.')
    const start = text === '' ? 0 : text.length + 1
    text += (text === '' ? '' : '\n') + line
    blocks.push({ start, end: start + line.length })
    const inline = [{ type: 'text' as const, text: line }]
    if (content.length === 0) content.push({ type: 'title', content: inline })
    else if (heading) content.push({ type: 'heading', attrs: { level: 2 }, content: inline })
    else content.push({ type: 'paragraph', content: inline })
  }
  return { document: { type: 'doc' as const, content }, blocks, text }
}

/** A made-up word of one to four syllables. */
export function makeWord(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables, random)).join('')
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from')
  return item
}
