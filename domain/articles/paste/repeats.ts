import { captionWords } from './captions'
import type { Label } from './head'
import type { LineFacts } from './line-facts'
import { sameWordsKey } from './line-shape'

/** Shorter lines repeat by chance ("Yes.", "Why?"). */
const shortestRepeat = 10

/** A credit is no longer than this. */
const longestCredit = 80
/** What a credit without its usual words looks like behind a caption: names in capitals, an agency behind a slash. */
const looksLikeCredit =
  /^[\s(|–—-]{0,4}(?:\p{Lu}[\p{Lu}.'’-]+(?:[\s/]{1,3}\p{Lu}[\p{Lu}.'’-]+)*|[^/]{2,40}\/[^/]{2,30})[)\s]{0,3}$/u

/** Whether `full` is the caption `bare` again with a credit, or with a few words more and a credit. */
function isCredited(bare: LineFacts, full: LineFacts): boolean {
  if (bare.text.length < shortestRepeat || full.text.length <= bare.text.length || bare.words > 60)
    return false
  if (full.caption === 'caption') {
    const [short, long] = [sameWordsKey(bare.text), sameWordsKey(full.text)]
    return short.length >= shortestRepeat && long.includes(short)
  }
  const isShort = full.text.length - bare.text.length <= longestCredit
  return isShort && full.text.startsWith(bare.text) && looksLikeCredit.test(full.text.slice(bare.text.length))
}

/**
 * The lines with what their repetition tells: of two neighbours where one is the other with a credit, the fuller one is
 * a caption and the other one a repetition of it, whatever they look like by themselves. A line behind "Image caption"
 * is one too.
 */
export function markDoubles(lines: LineFacts[]): LineFacts[] {
  const out = [...lines]
  lines.forEach((line, at) => {
    const next = lines[at + 1]
    const announced = /^(?:image|photo|picture|media)? ?caption\s*[,:]?$/iu.test(line.text)
    if (announced && next && !next.reason && !next.dateline)
      out[at + 1] = { ...next, prose: false, caption: 'caption' }
    if (!next || line.reason || next.reason || line.dateline || next.dateline || out[at]?.reason) return
    const [bare, full] = isCredited(line, next)
      ? [at, at + 1]
      : isCredited(next, line)
        ? [at + 1, at]
        : [-1, -1]
    const [poorer, fuller] = [lines[bare], lines[full]]
    if (!poorer || !fuller) return
    out[bare] = { ...poorer, prose: false, reason: 'repeated caption', byline: null }
    out[full] = { ...fuller, prose: false, caption: 'caption', byline: null }
  })
  return out
}

/**
 * Drops the poorer one of two neighbouring lines that say the same: a caption that pages print once as the picture's
 * description and once with its credit, or a line that came twice. What is kept of a pair of captions is a caption.
 */
export function dropRepeats(lines: LineFacts[], labels: Label[]): Label[] {
  const out = [...labels]
  let before = -1
  lines.forEach((line, at) => {
    const label = out[at]
    if (!label || label.reason) return
    const [earlier, last] = [out[before], lines[before]]
    if (earlier && last && !earlier.reason && !line.prose && earlier.kind !== 'title') {
      const [a, b] = [sameWordsKey(captionWords(last.text)), sameWordsKey(captionWords(line.text))]
      const [short, long] = a.length <= b.length ? [a, b] : [b, a]
      const isCaption =
        line.caption !== null ||
        last.caption !== null ||
        earlier.kind === 'image' ||
        (!line.sentence && !last.prose)
      if (
        short.length >= shortestRepeat &&
        isCaption &&
        (short === long || (long.startsWith(short) && (line.caption || last.caption)))
      ) {
        const earlierIsFuller = last.text.length >= line.text.length
        out[earlierIsFuller ? at : before] = { kind: 'caption', reason: 'repeated caption' }
        out[earlierIsFuller ? before : at] = {
          kind: earlier.kind === 'standfirst' ? 'standfirst' : 'caption',
          reason: null,
        }
        if (earlierIsFuller) return
      }
    }
    before = at
  })
  return out
}

/** More short lines than this are no pull quotes, and looking each up in the whole text would take quadratic time. */
const mostQuotes = 200

/**
 * Tells of a line whether it is a pull quote: at least four words that a paragraph of the text holds too. Only the
 * first 200 lines that it is asked about are looked up.
 */
export function pullQuotes(lines: LineFacts[]): (line: LineFacts) => boolean {
  const prose = lines.flatMap((line) => (line.prose ? [sameWordsKey(line.text)] : [])).join('\n')
  let asked = 0
  return (line) => {
    if (line.words < 4 || line.words > 60 || line.text.length > 400 || asked >= mostQuotes) return false
    asked += 1
    const key = sameWordsKey(line.text)
    return key !== '' && prose.includes(key)
  }
}
