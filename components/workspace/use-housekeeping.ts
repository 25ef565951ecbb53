import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import { draftedClaims } from '../drafts'
import { toast } from '../ui/overlays/toast'
import { isTyping } from './keys/use-keys'
import { restoreEdits } from './store/keep-edit'
import { withFacts } from './store/shown-text'
import { refreshClaim, Refresher, showListed } from './store/refresh'
import type { WorkspaceStore } from './store/workspace-store'

/** Whether somebody is in the middle of something that must not move. */
function isBusy(): boolean {
  return isTyping(document.activeElement)
}

/**
 * What goes on beside the work: drafts of an earlier visit are brought back and sent, others' changes are looked for
 * when the window comes back, nothing typed is left behind when it goes.
 */
export function useHousekeeping(
  store: WorkspaceStore,
  article: ArticleView,
  claims: ClaimView[],
  seq: number,
): void {
  const t = useTranslations('workspace')
  const [refresher] = useState(() => new Refresher(store, seq))
  const shown = useRef({ article, claims })

  useEffect(
    () =>
      store.listen({
        onDone: (done) =>
          toast(t(`done.${done.what}`, { number: done.number }), { undo: () => void store.undo(done) }),
        onActed: (claimId) => void refreshClaim(store, claimId),
      }),
    [store, t],
  )

  useEffect(() => {
    restoreEdits(store)
    const drafted = draftedClaims(store.me.id, 'verdict')
    for (const claim of store.get().claims) if (drafted.includes(claim.id)) store.workOf(claim)
  }, [store])

  // The page was read again, as after the article's details were changed.
  useEffect(() => {
    if (shown.current.article !== article) {
      store.update((state) => withFacts(state, article))
    }
    if (shown.current.claims !== claims) showListed(store, claims)
    shown.current = { article, claims }
  }, [store, article, claims])

  useEffect(() => {
    const away = () => document.visibilityState === 'hidden' && store.hurry(true)
    const back = () => void refresher.look(isBusy)
    const online = () => {
      store.hurry()
      back()
    }
    const leave = (event: BeforeUnloadEvent) => {
      store.hurry(true)
      // A claim that the server has not got is nowhere else.
      if (store.get().claims.some(({ unconfirmed }) => unconfirmed)) event.preventDefault()
    }
    document.addEventListener('visibilitychange', away)
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', leave)
    return () => {
      document.removeEventListener('visibilitychange', away)
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', leave)
      // Another page of the app is shown: what is typed is sent on the way.
      store.hurry(true)
    }
  }, [store, refresher])
}
