import { useEffect, useEffectEvent, useRef } from 'react'
import { useObservable } from '../verdicts/observable'
import { openClaim as openedClaim } from './store/state'
import type { WorkspaceStore } from './store/workspace-store'
import type { WorkspaceContextValue } from './workspace-context'

const pattern = /^#claim-(\d+)$/
const wordsPattern = /^#words-(\d{1,9})-(\d{1,9})$/

/** Keeps `#claim-3` in the address and the opened claim in step, both ways. `#words-10-25` brings words into view. */
export function useAddress(
  store: WorkspaceStore,
  { openClaim, showWords }: Pick<WorkspaceContextValue, 'openClaim' | 'showWords'>,
): void {
  const state = useObservable(store)
  const open = openedClaim(state)
  const hash = open && !open.unconfirmed ? `#claim-${open.number}` : open ? null : ''

  const wasOpen = useRef(false)

  const follow = useEffectEvent(() => {
    const [, start, end] = wordsPattern.exec(window.location.hash) ?? []
    const { length } = store.get().article.text
    if (start && end && Number(start) < Number(end) && Number(end) <= length)
      showWords({ start: Number(start), end: Number(end) })
    const number = Number(pattern.exec(window.location.hash)?.[1] ?? NaN)
    const claim = store.get().claims.find((candidate) => candidate.number === number)
    if (claim && claim.key !== store.get().open) openClaim(claim.key, null)
  })
  useEffect(() => {
    // After hydration: until then the page is as the server sent it.
    const first = setTimeout(() => follow())
    const listen = () => follow()
    window.addEventListener('hashchange', listen)
    return () => {
      clearTimeout(first)
      window.removeEventListener('hashchange', listen)
    }
  }, [])

  useEffect(() => {
    const { pathname, search, hash: now } = window.location
    if (hash === null || hash === now) return
    // Before anything was opened, the address says what will be.
    if (hash === '' && !wasOpen.current) return
    wasOpen.current = true
    window.history.replaceState(null, '', pathname + search + hash)
  }, [hash])
}
