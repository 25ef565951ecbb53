'use client'

import { useEffect, useEffectEvent } from 'react'
import { listen, type LiveSubject } from './channel'
import type { LiveMessage } from './messages'

/** What to follow, from where, and of which article; `articleId: null` hears of the whole team. */
export interface Live extends LiveSubject {
  articleId: string | null
  /** The newest event that is known here already, as the article or `/me` gave it. */
  after: number
}

/**
 * Calls back for each thing that happens, once and in order. After a `reset` everything is to be read again. Presence
 * and notifications carry no place and may repeat. Pass `null` to listen to nothing.
 */
export function useLive(live: Live | null, onMessage: (message: LiveMessage) => void): void {
  const tell = useEffectEvent(onMessage)
  const { userId = '', teamId = '', sampleId = null, articleId = null, after = 0 } = live ?? {}
  const off = live === null
  // Where it began is where it was mounted: what is known grows with what is heard.
  const start = useEffectEvent(() => after)

  useEffect(() => {
    if (off) return
    let place = start()
    return listen({ userId, teamId, sampleId }, place, (message) => {
      if (message.kind === 'event' || message.kind === 'reset') {
        if (message.seq <= place) return
        place = message.seq
      }
      const elsewhere = 'articleId' in message && articleId !== null && message.articleId !== articleId
      if (!elsewhere) tell(message)
    })
  }, [off, userId, teamId, sampleId, articleId])
}
