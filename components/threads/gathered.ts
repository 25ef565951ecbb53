import type { ThreadView } from '@/domain/threads/thread'

/** Open discussions that begin on one line, or so near that their marks would overlap. */
export interface Mark {
  /** In CSS pixels. */
  top: number
  threads: ThreadView[]
  /** The words of the first one, shortened. */
  words: string
}

// As high as a mark, in CSS pixels.
const markHeight = 26
const mostWords = 60

/** Where marks stand beside the text, from top to bottom: one for all that would lie on another. */
export function gathered(threads: readonly ThreadView[], topOf: (start: number) => number | null): Mark[] {
  const placed = threads
    .flatMap((thread) => {
      const start = thread.resolved ? null : (thread.span?.start ?? null)
      const top = start === null ? null : topOf(start)
      return top === null ? [] : [{ thread, top }]
    })
    .sort((a, b) => a.top - b.top)
  const marks: Mark[] = []
  for (const { thread, top } of placed) {
    const last = marks.at(-1)
    if (last && top - last.top < markHeight) last.threads.push(thread)
    else marks.push({ top, threads: [thread], words: shortened(thread.span?.exact ?? '') })
  }
  return marks
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > mostWords ? `${[...line].slice(0, mostWords).join('')}…` : line
}
