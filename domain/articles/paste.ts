import { problem } from '../problem'
import { isWebAddress } from '../sources/address'
import { detectLanguage, isDayFirst, textDirection } from './language'
import { isAboutAuthor } from './paste/boilerplate/about-author'
import { labelBody } from './paste/body'
import { publishedDate } from './paste/dates/read-dates'
import { readHead, type Label } from './paste/head'
import { findFrame } from './paste/frame'
import { lineFacts, type LineFacts } from './paste/line-facts'
import { blockTexts } from './paste/block-texts'
import { dropRepeats, markDoubles } from './paste/repeats'
import { plainLeaf, proposeBlocks, refuseTooMany, type Proposal } from './proposal'
import { proposalFromTranscript } from './transcript/proposal-from-transcript'
import { isSubtitles, proposalFromSubtitles } from './transcript/subtitles'

/** What the lines of a page tell: its metadata, and for each line what it is to the article. */
export interface LinesReading {
  title: string | null
  byline: string | null
  publishedAt: string | null
  sourceUrl: string | null
  labels: Label[]
}

/**
 * Reads the lines of a pasted page, in any language: the headline, who wrote it and when, and which lines are the
 * story. Every line gets a label; one that became metadata or belongs to the page has a reason to be dropped.
 * `language` only decides how `3/4/2017` is meant. Takes time linear in the lines.
 */
export function readLines(texts: string[], language: string | null): LinesReading {
  const dayFirst = isDayFirst(language)
  const read = markDoubles(texts.map((text) => lineFacts(text, dayFirst)))
  const frame = findFrame(read)
  const head = readHead(read, frame, dayFirst)
  const lines = markAuthor(read, frame.bodyStart, head.byline)
  const labels = dropRepeats(lines, [...head.labels, ...labelBody(lines, frame.bodyStart)])
  const story = signedOff(lines, labels, frame.bodyStart)
  const address = lines.find(
    (line, at) => (at < frame.bodyStart || at > lines.length - 4) && isWebAddress(line.text),
  )
  const titleLine = frame.title === null ? undefined : texts[frame.title]
  return {
    title: titleLine ?? null,
    byline: head.byline ?? story.byline,
    publishedAt: head.publishedAt ?? story.publishedAt,
    sourceUrl: address?.text ?? null,
    labels,
  }
}

/** The lines with those that tell of the writers behind the last paragraph marked as such. */
function markAuthor(lines: LineFacts[], bodyStart: number, byline: string | null): LineFacts[] {
  const out = [...lines]
  for (let at = lines.length - 1; byline !== null && at > bodyStart; at -= 1) {
    const line = lines[at]
    if (!line) break
    if (line.reason === null && isAboutAuthor(line.text, byline)) {
      out[at] = { ...line, prose: false, byline: null, reason: 'about the author' }
    } else if (line.prose) break
  }
  return out
}

/** How far from the end of the text an outlet signs and dates it. */
const signature = 12

/** The byline and date of a text that ends with them, behind the last line that is kept. */
function signedOff(
  lines: LineFacts[],
  labels: Label[],
  bodyStart: number,
): { byline: string | null; publishedAt: string | null } {
  const lastKept = labels.findLastIndex((label) => label.reason === null)
  const end = lines.slice(Math.max(bodyStart, lastKept + 1, lines.length - signature))
  const dates = end.flatMap((line) => (line.dateline ? line.dates.dates : []))
  return {
    byline: end.find((line) => line.byline?.sure)?.byline?.names ?? null,
    publishedAt: publishedDate(dates),
  }
}

/**
 * A proposal from raw pasted text: its title, standfirst, byline, date and captions, and which of its blocks are not
 * the article, each with a short reason. Every non-empty block is listed. Transcripts and subtitles are read as such.
 * Throws `empty-text` where there is none.
 */
export function proposalFromText(raw: string): Proposal {
  if (isSubtitles(raw)) return proposalFromSubtitles(raw)
  const transcript = proposalFromTranscript(raw)
  if (transcript) return transcript
  const texts = blockTexts(raw)
  if (texts.length === 0) throw problem('empty-text')
  refuseTooMany(texts.length)
  const sample = texts.join('\n').slice(0, 40_000)
  const language = detectLanguage(sample)
  const { labels, ...metadata } = readLines(texts, language)
  return {
    ...metadata,
    publisher: null,
    language,
    direction: textDirection(sample),
    blocks: proposeBlocks(
      texts.map((text, at) => ({
        block: { leaf: plainLeaf(labels[at]?.kind ?? 'paragraph', text) },
        reason: labels[at]?.reason ?? null,
      })),
    ),
  }
}
