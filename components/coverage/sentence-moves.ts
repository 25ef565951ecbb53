import type { SentenceView } from '@/domain/coverage/coverage'

/** The index of the next sentence not looked at, from the one after `from` on and round; `null` where there is none. */
export function nextOpen(sentences: readonly SentenceView[], from: number): number | null {
  for (let step = 1; step <= sentences.length; step++) {
    const at = (from + step) % sentences.length
    if (sentences[at]?.status === 'open') return at
  }
  return null
}

/** Where a key that moves leads to, within the list; `null` for other keys. */
export function movedTo(key: string, from: number, count: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    j: from + 1,
    k: from - 1,
    Home: 0,
    End: count - 1,
  }
  const wanted = Object.hasOwn(to, key) ? to[key] : undefined
  return wanted === undefined ? null : Math.max(0, Math.min(count - 1, wanted))
}
