import { useEffect, useEffectEvent, useRef } from 'react'
import { useObservable } from '../verdicts/observable'
import { openClaim as openedClaim } from './store/state'
import type { WorkspaceStore } from './store/workspace-store'
import type { WorkspaceContextValue } from './workspace-context'

const pattern = /^#claim-(\d+)$/

/** Keeps `#claim-3` in the address and the opened claim in step, both ways. */
export function useAddress(store: WorkspaceStore, openClaim: WorkspaceContextValue['openClaim']): void {
  const state = useObservable(store)
  const open = openedClaim(state)
  const hash = open && !open.unconfirmed ? `#claim-${open.number}` : open ? null : ''

  const wasOpen = useRef(false)

  const follow = useEffectEvent(() => {
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
