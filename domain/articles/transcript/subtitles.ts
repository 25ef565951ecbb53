import { problem } from '../../problem'
import { detectLanguage, textDirection } from '../language'
import { normaliseLines, normaliseText } from '../normalise'
import { endsSentence } from '../paste/line-shape'
import { proposeBlocks, refuseTooMany, type BlockDraft, type Proposal } from '../proposal'
import { secondsOf, timePattern } from './clock-time'
import { spokenLeaf } from './spoken-leaf'
import { isName } from './turn'
import type { Turn } from './turns'

const timing = new RegExp(String.raw`^\s{0,9}(${timePattern})\s{1,9}-->\s{1,9}${timePattern}`, 'u')
/** Words behind this many seconds of silence, or this many letters, begin a new paragraph at the next sentence. */
const longestGap = 4
const longestParagraph = 600

/** Words that are shown together, with who says them where that is marked. */
interface Cue extends Turn {
  text: string
}

/** Whether a text is WebVTT or SRT by its first lines. */
export function isSubtitles(raw: string): boolean {
  const start = raw.slice(0, 2000).replace(/^\uFEFF/u, '')
  if (/^WEBVTT(?:[ \t\r\n]|$)/u.test(start)) return true
  const [first = '', second = ''] = start.split(/\r\n?|\n/u).filter((line) => line.trim() !== '')
  return /^\s*\d{1,6}\s*$/u.test(first) && timing.test(second)
}

/**
 * A proposal from WebVTT or SRT: cue numbers and timing lines go, and the words of one speaker become paragraphs with
 * the time of their first cue. Throws `empty-text` where there are no words.
 */
export function proposalFromSubtitles(raw: string): Proposal {
  const turns = joined(withoutRepeats(cuesOf(raw)))
  if (turns.length === 0) throw problem('empty-text')
  refuseTooMany(turns.length)
  const sample = turns
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 40_000)
  const drafts = turns.map(({ text, ...turn }): BlockDraft => ({
    block: { leaf: spokenLeaf(text, turn) },
    reason: null,
  }))
  return {
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    sourceUrl: null,
    language: detectLanguage(sample),
    direction: textDirection(sample),
    blocks: proposeBlocks(drafts),
  }
}

/** The cues in order; each voice of a cue is one of its own. Comments, styles and regions of WebVTT are passed over. */
function cuesOf(raw: string): Cue[] {
  const cues: Cue[] = []
  let at: number | null = null
  let lines: string[] = []
  const flush = (): void => {
    if (at !== null) for (const voice of voicesOf(lines)) cues.push({ ...voice, at })
    at = null
    lines = []
  }
  for (const line of normaliseLines(raw).split('\n')) {
    const time = timing.exec(line)?.[1]
    if (time !== undefined) {
      // The number or name of a cue stands on the line before its timing.
      if (at !== null && /^\s*\d{1,6}\s*$/u.test(lines.at(-1) ?? '')) lines.pop()
      flush()
      at = secondsOf(time)
    } else if (line.trim() === '') flush()
    else lines.push(line)
  }
  flush()
  return cues
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '\u200E',
  rlm: '\u200F',
}

function plain(text: string): string {
  const bare = text.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,80}\}/gu, '')
  return normaliseText(
    bare.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: string) => entities[name] ?? ''),
  )
}

/** The lines of a cue by who says them: `<v Name>`, `NAME: …`, `- …` and `>> …` begin another voice. */
function voicesOf(lines: string[]): { speaker: string | null; text: string }[] {
  const pieces = lines.join('\n').split(/(?=<v[ .])/u)
  return pieces.flatMap((piece) => {
    const voice = /^<v(?:\.[\w.-]{1,80})?[ \t]([^<>]{1,120})>/u.exec(piece)?.[1]
    if (voice !== undefined) return [{ speaker: normaliseText(voice), text: plain(piece) }].filter(hasWords)
    return spokenLines(piece.split('\n')).filter(hasWords)
  })
}

const hasWords = ({ text }: { text: string }): boolean => text !== ''

function spokenLines(lines: string[]): { speaker: string | null; text: string }[] {
  const out: { speaker: string | null; text: string }[] = []
  for (const line of lines) {
    const text = plain(line)
    const named = /^(?:>{1,3}|[-–—])?\s?([^:：]{1,60})[:：]\s/u.exec(text)?.[1]
    const speaker = named !== undefined && /\p{Lu}/u.test(named) && isName(named) ? named.trim() : null
    const last = out.at(-1)
    if (!last || speaker !== null || /^(?:>{2,3}|[-–—]\s)/u.test(text)) out.push({ speaker, text })
    else last.text = `${last.text} ${text}`.trim()
  }
  return out
}

/** Live captions show the line before once more in each cue: what the cue before ended with is taken off. */
function withoutRepeats(cues: Cue[]): Cue[] {
  return cues.flatMap((cue, index) => {
    const before = cues[index - 1]?.text ?? ''
    if (before === cue.text || (cue.text.length >= 8 && before.endsWith(` ${cue.text}`))) return []
    if (before.length >= 12 && cue.text.startsWith(`${before} `))
      return [{ ...cue, text: cue.text.slice(before.length + 1) }]
    return [cue]
  })
}

/** Cues joined to paragraphs: until somebody else speaks, and at the end of a sentence after a pause or a long while. */
function joined(cues: Cue[]): Cue[] {
  const out: { turn: Cue; pieces: string[]; length: number; last: number }[] = []
  for (const cue of cues) {
    const open = out.at(-1)
    const at = cue.at ?? 0
    const ended = open !== undefined && endsSentence(open.pieces.at(-1) ?? '')
    const other =
      cue.speaker === null ? /^(?:>{2,3}|[-–—]\s)/u.test(cue.text) : cue.speaker !== open?.turn.speaker
    if (!open || other || (ended && (open.length > longestParagraph || at - open.last > longestGap))) {
      const speaker = cue.speaker ?? (other || !open ? null : open.turn.speaker)
      out.push({ turn: { ...cue, speaker }, pieces: [cue.text], length: cue.text.length, last: at })
      continue
    }
    open.pieces.push(cue.text)
    open.length += cue.text.length + 1
    open.last = at
  }
  return out.map(({ turn, pieces }) => ({ ...turn, text: normaliseText(pieces.join(' ')) }))
}
