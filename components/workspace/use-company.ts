import { useEffect, useState } from 'react'
import type { PresentPerson } from '@/domain/live/live-message'
import { useLive, type Live } from '../live/use-live'
import { usePresence } from '../live/use-presence'
import { threadsOf } from '../threads/threads-store'
import { useObservable } from '../verdicts/observable'
import { isTyping } from './keys/use-keys'
import { Follower } from './store/follow'
import { lookAtArticle } from './store/look-at-article'
import { openClaim } from './store/state'
import type { WorkspaceStore } from './store/workspace-store'

// How long somebody counts as writing after they left the verdict.
const writingLastsMs = 5_000

/**
 * The others on the same article: what they do is read as soon as it is heard of, and waits where it would move what
 * is being worked on. Answers who is there.
 */
export function useCompany(store: WorkspaceStore, after: number): readonly PresentPerson[] {
  const { article } = store.get()
  const [follower] = useState(() => new Follower(store, () => isTyping(document.activeElement)))
  const live: Live = {
    userId: store.me.id,
    teamId: article.teamId,
    sampleId: article.sample ? article.id : null,
    articleId: article.id,
    after,
  }
  useLive(live, (message) => {
    if (message.kind === 'reset') {
      void lookAtArticle(store)
      follower.everything()
      void threadsOf(article.id).reload()
    }
    if (message.kind !== 'event' || message.articleId !== article.id) return
    if (/^article\.(revised|revision-decided|restored)$/.test(message.type)) void lookAtArticle(store)
    if (/^(thread|suggestion)\./.test(message.type)) void threadsOf(article.id).reload()
    if (message.claimId !== null) follower.heard(message.claimId)
  })
  useEffect(() => () => follower.stop(), [follower])
  return usePresence(live, useWrittenClaim(store))
}

/** The claim on which a verdict is being written in this tab, by id. */
function useWrittenClaim(store: WorkspaceStore): string | null {
  const state = useObservable(store)
  const [writing, setWriting] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.activeElement?.closest('[data-part="verdict"]')) setWriting(true)
      else timer = setTimeout(() => setWriting(false), writingLastsMs)
    }
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [])
  const open = openClaim(state)
  return writing && open && !open.unconfirmed ? open.id : null
}
