import type { Named } from '@/domain/threads/mentions'

/** A mention that is being typed: where its @ stands, and whom it may become. */
export interface Mentioning {
  at: number
  people: Named[]
}

// As long as names are; beyond it nobody is typing one any more.
const longest = 60
const mostShown = 6

/** The mention that the caret stands in, or `null`. Whoever has a name or a word of it that begins so is offered. */
export function mentioningAt(text: string, caret: number, people: readonly Named[]): Mentioning | null {
  const before = text.slice(Math.max(0, caret - longest), caret)
  const found = /(?<![\p{L}\p{M}\p{N}_.@])@([^@\n]*)$/u.exec(before)
  if (!found) return null
  const typed = (found[1] ?? '').toLowerCase()
  const fits = people.filter(({ name }) => {
    const words = name.toLowerCase().split(/\s+/)
    return words.some((_, from) => words.slice(from).join(' ').startsWith(typed))
  })
  if (fits.length === 0) return null
  return { at: caret - (found[1] ?? '').length - 1, people: fits.slice(0, mostShown) }
}
