import { detectLanguage, isDayFirst, textDirection } from '../language'
import { lineGroups, unwrap, wrapWidth } from '../paste/block-texts'
import { readHead } from '../paste/head'
import { lineFacts } from '../paste/line-facts'
import { plainLeaf, proposeBlocks, refuseTooMany, type BlockDraft, type Proposal } from '../proposal'
import { spokenLeaf } from './spoken-leaf'
import type { TurnHead } from './turn'
import { transcriptLines, type TurnLine } from './turns'

/** More lines than this above the first turn are an article that quotes a conversation. */
const longestHead = 20

/** Lines that belong together: a turn and what goes on from it. */
interface Piece {
  head: TurnHead | null
  lines: string[]
}

/**
 * A proposal from a pasted transcript, `null` where the text is none. Each turn is a paragraph with its speaker and its
 * time; every letter stays, the time and the name before the words too. Lines above the first turn are the head.
 */
export function proposalFromTranscript(raw: string): Proposal | null {
  const groups = lineGroups(raw)
  const lines = groups.flat()
  refuseTooMany(lines.length)
  const turns = transcriptLines(lines)
  const first = turns?.findIndex(({ head }) => head !== null) ?? -1
  if (!turns || first < 0 || first > longestHead) return null
  const pieces = piecesOf(groups, turns, first)
  const sample = lines.join('\n').slice(0, 40_000)
  const language = detectLanguage(sample)
  const above = readAbove(lines.slice(0, first), isDayFirst(language))
  return {
    title: above.title,
    byline: above.byline,
    publisher: null,
    publishedAt: above.publishedAt,
    sourceUrl: null,
    language,
    direction: textDirection(sample),
    blocks: proposeBlocks([...above.drafts, ...spoken(pieces)]),
  }
}

/** The lines from the first turn on, parted at blank lines and wherever somebody begins to speak. */
function piecesOf(groups: string[][], turns: TurnLine[], first: number): Piece[] {
  const pieces: Piece[] = []
  let next = 0
  for (const group of groups) {
    let last: Piece | null = null
    for (const line of group) {
      const head = turns[next]?.head ?? null
      if (next >= first) {
        if (head || !last || !last.head?.hasWords) pieces.push((last = { head, lines: [line] }))
        else last.lines.push(line)
      }
      next += 1
    }
  }
  return pieces
}

/** Every block with its speaker. The time of a line that has no words of its own is that of the words below it too. */
function spoken(pieces: Piece[]): BlockDraft[] {
  const width = wrapWidth(pieces.map(({ lines }) => lines))
  let speaker: string | null = null
  let waiting: number | null = null
  return pieces.flatMap(({ head, lines }) => {
    if (typeof head?.speaker === 'string') speaker = head.speaker
    const at = head?.at ?? waiting
    waiting = head && !head.hasWords ? at : null
    const texts = width === null ? lines : unwrap(lines, width)
    return texts.map((text, index) => ({
      block: { leaf: spokenLeaf(text, { speaker, at: index === 0 ? at : null }) },
      reason: null,
    }))
  })
}

/** What stands above the first turn: a headline, who made the recording, when. */
function readAbove(lines: string[], dayFirst: boolean) {
  const facts = lines.map((line) => lineFacts(line, dayFirst))
  const title = facts.findIndex((line) => !line.dateline && !line.byline?.sure && line.reason === null)
  const frame = { title: title < 0 ? null : title, bodyStart: facts.length }
  const { labels, byline, publishedAt } = readHead(facts, frame, dayFirst)
  const drafts = lines.map((text, at): BlockDraft => {
    const { kind, reason } = labels[at] ?? { kind: 'paragraph' as const, reason: null }
    // A list of who takes part is no label of a page: only what became metadata is dropped.
    const isMetadata = reason !== null && /^(?:byline|date)/u.test(reason)
    return { block: { leaf: plainLeaf(kind, text) }, reason: isMetadata ? reason : null }
  })
  return { title: lines[title] ?? null, byline, publishedAt, drafts }
}
