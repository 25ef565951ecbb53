import { useSyncExternalStore } from 'react'

// The width from which text and claims stand side by side: the `lg` of the style sheet.
const query = '(min-width: 68.75rem)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether text and claims stand side by side. The server's HTML says yes, and the style sheet knows better. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  )
}
