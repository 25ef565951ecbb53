'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** A path of ours, or an address, as one that can be pasted elsewhere. The host is known in the browser only. */
export function usePublicUrl(path: string): string {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
  return path.startsWith('/') ? `${origin}${path}` : path
}
