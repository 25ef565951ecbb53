import type { Label } from './head'
import type { LineFacts } from './line-facts'
import { pullQuotes } from './repeats'

/** Labels of these kinds open a list whose entries follow on lines of their own. */
const opensList = new Set(['related stories', 'popular stories'])
/** Where the story is over, when nothing more than lines like these and no paragraph follows. */
const mostCarried = 12

const drop = (reason: string): Label => ({ kind: 'paragraph', reason })
const keep = (kind: Label['kind']): Label => ({ kind, reason: null })

/** The beginnings of the longer words of a text; five letters see past most endings. */
function stems(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)))
}

/** Which share of the longer words of a line the story uses too: a crosshead names what follows, a link something else. */
function sharedWords(line: string, story: Set<string>): number {
  const own = [...stems(line)]
  return own.length === 0 ? 1 : own.filter((stem) => story.has(stem)).length / own.length
}

/** A line without an end of sentence that could be the headline of another story: six words, or four beside others. */
function isHeadlineLike(line: LineFacts | undefined, words: number): boolean {
  return (
    line !== undefined &&
    !line.prose &&
    !line.sentence &&
    !line.reason &&
    !line.caption &&
    !line.dateline &&
    !line.listItem &&
    line.words >= words &&
    !/[:：]$/u.test(line.text) &&
    !/^["“„«'‘]/u.test(line.text)
  )
}

const endMarkers = new Set([
  'related stories',
  'popular stories',
  'tag list',
  'invitation to comment',
  'about the author',
  'copyright notice',
])
/** Behind the end of a story at most this share of its words may still stand in paragraphs (notices, a last teaser). */
const mostBehind = 0.12

/** Where what follows the story begins: at a heading like "Related" behind which hardly a paragraph stands. */
function appendixStart(lines: LineFacts[], from: number): number {
  const isParagraph = lines.map((line, at) => at >= from && (line.prose || isShortParagraph(line)))
  const all = lines.reduce((sum, line, at) => sum + (isParagraph[at] ? line.words : 0), 0)
  let behind = all
  let paragraphs = isParagraph.filter((is) => is).length
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    if (isParagraph[at]) {
      behind -= line.words
      paragraphs -= 1
    }
    // A list follows its heading; "Read more" before a paragraph belongs to the link above it.
    const opens = line.reason !== null && endMarkers.has(line.reason) && isLabelOnly(line)
    if (!opens || isParagraph[at + 1]) continue
    const others = lines.length - at - 1 - paragraphs
    if (behind <= all * mostBehind && others >= paragraphs * 3) return at
  }
  return lines.length
}

/** A sentence too short to be prose by itself, as the last paragraph of a story often is. */
function isShortParagraph(line: LineFacts): boolean {
  const free = !line.reason && !line.caption && !line.dateline && !line.byline
  return free && line.words >= 5 && /[.。]["'”’»)]?$/u.test(line.text)
}

/** The index after the last line that belongs to the story: its last paragraph and short sentences straight after it. */
function storyEnd(all: LineFacts[], from: number): number {
  const lines = all.slice(0, appendixStart(all, from))
  const last = lines.findLastIndex((line, at) => at >= from && (line.prose || isShortParagraph(line)))
  let end = last < 0 ? from : last + 1
  while (end < lines.length) {
    const line = lines[end]
    if (!line || line.reason || line.dateline || line.byline?.sure || line.caption === 'credit') break
    const opensItems = /[:：]$/u.test(line.text) && lines[end + 1]?.listItem === true
    if (!line.sentence && !line.listItem && line.caption === null && !opensItems) break
    end += 1
  }
  return end
}

/** Where readers' comments begin: behind an invitation to comment, with the marks of a thread ("Reply", "2 hours ago"). */
function threadStart(lines: LineFacts[], from: number): number {
  const start = lines.findIndex((line, at) => at > from && line.reason === 'invitation to comment')
  if (start < 0) return lines.length
  const isCue = (line: LineFacts): boolean =>
    (line.dateline && line.dates.dates.length === 0) ||
    /^(?:reply|report|antworten|melden|répondre|responder|rispondi|reageer|odpowiedz)\b/iu.test(line.text)
  return lines.slice(start + 1).filter((line) => line.words <= 5 && isCue(line)).length >= 2
    ? start
    : lines.length
}

/**
 * Labels the lines from the start of the body on: paragraphs, crossheads and captions are kept; links to other
 * stories, repetitions, readers' comments and what follows the end of the story are dropped with a reason.
 */
export function labelBody(lines: LineFacts[], from: number): Label[] {
  const thread = threadStart(lines, from)
  const end = Math.min(storyEnd(lines.slice(0, thread), from), thread)
  const story = stems(
    lines
      .slice(from, end)
      .filter((line) => line.prose)
      .map((line) => line.text)
      .join(' '),
  )
  const isPullQuote = pullQuotes(lines)
  const labels: Label[] = []
  let carried = 0
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    if (at > thread) {
      labels.push(drop(line.reason ?? "reader's comment"))
      continue
    }
    if (line.reason) {
      if (opensList.has(line.reason)) carried = isLabelOnly(line) ? mostCarried : 0
      labels.push(drop(line.reason))
    } else if (
      line.prose ||
      isShortParagraph(line) ||
      (at < end && line.words >= 2 && /[.。]$/u.test(line.text))
    ) {
      carried = 0
      labels.push(keep('paragraph'))
    } else if (carried > 0 && !line.caption) {
      carried -= 1
      labels.push(drop('related stories'))
    } else labels.push(at < end ? inside(lines, at, story, isPullQuote) : behind(line))
  }
  return labels
}

/** "Related", but not "Related: Mayor resigns", which names its story itself. */
const isLabelOnly = (line: LineFacts): boolean => line.words <= 6 && !/[:：]\s*\S/u.test(line.text)

/** A line between paragraphs. */
function inside(
  lines: LineFacts[],
  at: number,
  story: Set<string>,
  isPullQuote: (line: LineFacts) => boolean,
): Label {
  const line = lines[at]
  const before = lines[at - 1]
  if (!line) return keep('paragraph')
  if (line.caption) return line.caption === 'credit' ? drop('photo credit') : keep('caption')
  if (isPullQuote(line)) return drop('pull quote, repeated from the text')
  if (before?.reason === 'picture controls' || lines[at + 1]?.caption === 'credit') return keep('caption')
  const crosshead =
    line.words <= 8 &&
    (/[?？؟]$/u.test(line.text) || (line.words <= 5 && /^["“„«'‘].*["”“»'’]$/u.test(line.text)))
  if (crosshead) return keep('heading')
  if (line.sentence || line.listItem || /[:：]$|^[^\p{L}]*$/u.test(line.text)) return keep('paragraph')
  if (isListed(lines, at) || /^\p{Ll}/u.test(line.text)) return keep('paragraph')
  if (/^["“„«'‘]/u.test(line.text)) return keep('paragraph')
  const neighbour = isHeadlineLike(before, 4) || isHeadlineLike(lines[at + 1], 4)
  if (isHeadlineLike(line, 6) || (isHeadlineLike(line, 4) && neighbour)) {
    const shared = sharedWords(line.text, story)
    const other = neighbour ? shared < 0.9 : shared <= (line.words >= 8 ? 0.75 : 0.5)
    if (other) return drop('headline of another story')
  }
  return keep(line.words <= 15 ? 'heading' : 'paragraph')
}

/** Longer lists than this under a colon are not looked for. */
const longestList = 12

/** Whether only lines without an end of sentence stand between a line and the colon that announced them. */
function isListed(lines: LineFacts[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - longestList); before -= 1) {
    const line = lines[before]
    if (!line || line.reason || line.dateline) return false
    if (/[:：]$/u.test(line.text)) return true
    if (line.prose || line.sentence) return false
  }
  return false
}

/** A line behind the last paragraph. */
function behind(line: LineFacts): Label {
  if (line.caption === 'caption') return keep('caption')
  if (line.caption === 'credit') return drop('photo credit')
  if (line.dateline) return drop('date')
  if (line.byline) return drop('byline')
  return drop('after the end of the article')
}
