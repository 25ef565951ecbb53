import { classOf, unit } from './characters'

/** What the sentences of a text are found in. */
interface Words {
  text: string
  count: number
  starts: Int32Array
  ends: Int32Array
}

const enders = '.!?…。！？｡؟۔।॥።։'
const closers = ')]}»”’"\'›」』）］】'
// Behind these a sentence ends without white space.
const wideEnders = '。！？｡'
// Thai and its neighbours part sentences by a space, and phrases too: shorter ones are left together.
const phrase = 24

/**
 * The first token of each sentence, and the count of tokens as a last entry. A line ends a sentence, as do its full
 * stops in any script; not a stop behind an initial ("J. Smith", "Dr. No") or before a small letter ("approx. two"). Cutting
 * too often or too seldom makes an alignment coarser, never wrong.
 */
export function sentenceStarts({ text, count, starts, ends }: Words): Int32Array {
  const found: number[] = []
  let from = 0
  let ended = false
  for (let at = 0; at < count; at++) {
    const start = starts[at] ?? 0
    const end = at === 0 ? 0 : (ends[at - 1] ?? 0)
    const gap = start > end
    const first = text.charAt(start)
    if (at === 0 || breaks(text, end, start)) {
      if (at > 0) found.push(from)
      from = at
      ended = false
    } else if (ended && (gap || wideEnders.includes(text.charAt(end - 1))) && !isClosing(first, gap)) {
      if (!gap || classOf(first.charCodeAt(0)) !== unit.letter || first.toUpperCase() === first) {
        found.push(from)
        from = at
      }
      ended = false
    } else if (gap && at - from >= phrase && classOf(first.charCodeAt(0)) === unit.single) {
      const behind = classOf(text.charCodeAt(end - 1))
      if (behind === unit.single || behind === unit.mark) {
        found.push(from)
        from = at
      }
    }
    if (enders.includes(first)) ended = !isInitial(text, start, starts[at - 1], ends[at - 1])
    else if (ended && !closers.includes(first)) ended = false
  }
  if (count > 0) found.push(from)
  found.push(count)
  return Int32Array.from(found)
}

function isClosing(character: string, gap: boolean): boolean {
  return !gap && closers.includes(character)
}

function breaks(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === 0x0a) return true
  return false
}

/** Whether a full stop follows an initial or a short title: "J.", "Dr.". */
function isInitial(text: string, stop: number, start = 0, end = 0): boolean {
  if (text[stop] !== '.' || end !== stop || end - start > 2) return false
  return classOf(text.charCodeAt(start)) === unit.capital
}
