'use client'

import { useSyncExternalStore } from 'react'
import { useTheme } from '../../shell/theme'
import type { Device, Scheme } from './choice-bar'

/** Whether a media query holds in this browser; not on the server. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}

/** How somebody looks at this screen itself: what a preview begins with. */
export function useOwnLook(): { scheme: Scheme; device: Device } {
  const theme = useTheme()
  const dark = useMedia('(prefers-color-scheme: dark)')
  const narrow = useMedia('(max-width: 40rem)')
  return {
    scheme: theme === 'system' ? (dark ? 'dark' : 'light') : theme,
    device: narrow ? 'phone' : 'desktop',
  }
}
