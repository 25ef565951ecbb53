import { foldText } from '../anchoring/fold'
import type { LinkState } from './source'

/** What a look at an address found; `leadsTo` is where the page came from in the end. */
export type Look =
  | { found: 'page'; leadsTo: string }
  | { found: 'nothing' }
  | { found: 'refusal' }
  /** No answer this time: that may be the site, the way to it or us. */
  | { found: 'silence' }

/** What of a page counts as its text: letters and digits alone, so that typography and layout change nothing. */
export function comparableText(text: string): string {
  return foldText(text)
    .folded.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What is to be said of an address after a look. `changed` is told by the hash of the text that was read first, and
 * stays until the text is that one again. A site that is silent twice is dead; a page that only leads to the start of
 * its site is gone too.
 */
export function linkStateAfter(
  before: { state: LinkState | null; textSha256: string | null; url: string },
  look: Look,
  textSha256: string | null,
): LinkState {
  if (look.found === 'nothing') return 'dead'
  if (look.found === 'refusal') return 'refused'
  if (look.found === 'silence')
    return before.state === 'refused' || before.state === 'dead' ? 'dead' : 'refused'
  if (new URL(look.leadsTo).pathname === '/' && new URL(before.url).pathname !== '/') return 'dead'
  if (before.textSha256 === null || textSha256 === null) return 'ok'
  return before.textSha256 === textSha256 ? 'ok' : 'changed'
}
