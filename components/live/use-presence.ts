'use client'

import { useEffect, useRef, useState } from 'react'
import type { PresenceView, PresentPerson } from '@/domain/live/live-message'
import { api, newKey } from '../api'
import { isFailure } from '../api/failure'
import { useLive, type Live } from './use-live'

/** Well within the 30 seconds that a tab counts as open. */
const REPEAT_MS = 12_000

/**
 * Says that this tab has the article open, and on which claim a verdict is being written; answers who else has. A
 * hidden tab is not there. `live.articleId` names the article.
 */
export function usePresence(live: Live | null, writingClaimId: string | null): readonly PresentPerson[] {
  const [people, setPeople] = useState<readonly PresentPerson[]>([])
  const tab = useRef<string | null>(null)
  const articleId = live?.articleId ?? null

  useLive(live, (message) => {
    if (message.kind === 'presence') setPeople(message.people)
  })

  useEffect(() => {
    if (articleId === null) return
    tab.current ??= newKey()
    const path = `/articles/${articleId}/presence`
    const say = () => {
      if (document.visibilityState === 'hidden') return
      api
        .put<PresenceView>(path, { tab: tab.current, writing: writingClaimId }, { stay: true })
        .then(({ data }) => setPeople(data.people))
        .catch(swallow)
    }
    say()
    const timer = setInterval(say, REPEAT_MS)
    document.addEventListener('visibilitychange', say)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
    }
  }, [articleId, writingClaimId])

  useEffect(() => {
    if (articleId === null) return
    const leave = () => {
      if (tab.current === null) return
      const path = `/articles/${articleId}/presence?tab=${tab.current}`
      api.delete(path, { keepalive: true, stay: true }).catch(swallow)
    }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [articleId])

  return people
}

/** Nobody is disturbed because the server could not be told that they are there. */
function swallow(error: unknown): void {
  if (!isFailure(error)) throw error
}
