import { useState, useSyncExternalStore } from 'react'
import { dropDraft, readDraft, readDrafts, saveDraft, type DraftPlace } from '../drafts'

// What another tab keeps meanwhile is its own.
const never = () => () => undefined

function keptText(place: DraftPlace): string | null {
  const content = readDraft(place)?.content
  return typeof content === 'string' ? content : null
}

/**
 * A text that this browser keeps until the server has it: setting it as `'stored'` says that it has. `stored` is what
 * the server had when the page was made.
 */
export function useKeptText(
  place: DraftPlace,
  stored: string,
): [text: string, set: (text: string, state?: 'typed' | 'stored') => void] {
  const [typed, setTyped] = useState<string | null>(null)
  const kept = useSyncExternalStore(
    never,
    () => keptText(place),
    () => null,
  )
  const set = (text: string, state: 'typed' | 'stored' = 'typed') => {
    setTyped(text)
    if (state === 'typed') saveDraft(place, text, null)
    else for (const { page } of readDrafts(place)) dropDraft(place, page)
  }
  return [typed ?? kept ?? stored, set]
}
