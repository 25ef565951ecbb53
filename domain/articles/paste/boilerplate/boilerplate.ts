import { proseCues, shortCues, strongCues, type Cue } from './cues'
import { isProse } from '../line-shape'
import { isShareBar, phraseReason, type BoilerplateReason } from './phrases'

/** Longer lines are paragraphs or terms of use; only the strongest cues are looked for in them, or none. */
const longestShort = 260
const longestStrong = 700

/** Lower case, without bullets and arrows before, arrows, colons and dots around: "→ Comments:" is "comments". */
function plainLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/,? \(?opens (?:in )?(?:a )?new (?:tab|window)\)?$/u, '')
    .replace(/^[^\p{L}\p{N}#©@$£€(¿¡]+/u, '')
    .replace(/[\s:：,，›»→►▶▸>…+×✕↓↑▼▲·•|–—-]{1,20}$/u, '')
}

/** "comments" of "comments (23)", "23 comments", "1.2k comments". */
const withoutCounts = (plain: string): string =>
  plain
    .replace(/^[\d.,]+\s?[km]?\s+/u, '')
    .replace(/ ?[([]?[\d.,]{1,12} ?[km]?[)\]]?$/u, '')
    .replace(/[.!?]$/u, '')

const match = (cues: Cue[], plain: string): BoilerplateReason | null =>
  cues.find(([, pattern]) => pattern.test(plain))?.[0] ?? null

/**
 * Why a line is surely no part of a story wherever it stands (a menu entry, a call to subscribe, share or comment, a
 * notice of the site), or `null`. Paragraphs are given a reason only on the strongest cues: a dropped paragraph is
 * worse than a kept line of the page.
 */
export function boilerplateReason(line: string): BoilerplateReason | null {
  if (line.length > longestStrong) return null
  const plain = plainLine(line)
  const sure = match(strongCues, plain)
  if (sure || line.length > longestShort) return sure
  if (isProse(line)) return match(proseCues, plain)
  const phrase = line.length < 80 ? (phraseReason(withoutCounts(plain)) ?? phraseReason(plain)) : undefined
  if (phrase) return phrase
  if (isShareBar(plain)) return 'sharing buttons'
  return match(shortCues, plain) ?? match(proseCues, plain)
}
