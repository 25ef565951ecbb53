'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * The reader's time zone. The server cannot know it, so the first render says UTC, in HTML and on hydration alike,
 * and the local zone follows at once.
 */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
}
