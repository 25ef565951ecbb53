import { diffArrays } from 'diff'

/** A stretch of two texts: in both, only in the later one, or only in the earlier one. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

// Comparing costs the square of this; two texts that differ in more words are shown one after the other.
const mostChanges = 600

/**
 * What changed between two texts, word by word in any script. The parts that are not `added` joined are `before`, those
 * that are not `removed` are `after`.
 */
export function textDiff(before: string, after: string): DiffPart[] {
  const found = diffArrays(words(before), words(after), { maxEditLength: mostChanges })
  if (!found)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Words, white space, and every other character by itself. */
const pieces = /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu
/** Scripts that put no space between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

// The segmenter knows the words of every script, but takes seconds for a long text: it gets only what needs it.
function words(text: string): string[] {
  return (text.match(pieces) ?? []).flatMap((piece) => (unspaced.test(piece) ? segments(piece) : piece))
}

function segments(run: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  return Array.from(segmenter.segment(run), ({ segment }) => segment)
}
