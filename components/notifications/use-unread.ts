'use client'

import { useEffect, useState } from 'react'
import type { NotificationCount } from '@/domain/notifications/view'
import { api } from '../api'
import { isFailure } from '../api/failure'
import { useLive, type Live } from '../live/use-live'

/** How much is unread, read again whenever the live stream says that it changed. `set` is for what one does here. */
export function useUnread(live: Live | null): { unread: number; set: (unread: number) => void } {
  const [unread, set] = useState(0)
  const [round, setRound] = useState(0)

  useLive(live, (message) => {
    if (message.kind === 'notifications' || message.kind === 'reset') setRound((before) => before + 1)
  })
  useEffect(() => {
    const stop = new AbortController()
    api
      .get<NotificationCount>('/notifications/count', { stay: true, signal: stop.signal })
      .then(({ data }) => set(data.unread))
      .catch((error: unknown) => {
        // The figure stays a little old then; the next message sets it right.
        if (!stop.signal.aborted && !isFailure(error)) throw error
      })
    return () => stop.abort()
  }, [round])

  return { unread, set }
}
