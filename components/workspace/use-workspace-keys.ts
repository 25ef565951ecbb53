import { flushSync } from 'react-dom'
import type { RefObject } from 'react'
import { atLeast } from '@/domain/team/roles'
import { mayReword, isLive } from '../claims/work-claim'
import { focusCard, isInCard } from './card-focus'
import { ratingOf, type KeyAction } from './keys/key-map'
import { useKeys } from './keys/use-keys'
import { editClaim } from './store/keep-edit'
import { filtered, neighbour, openClaim as openedClaim, sameVoicesAs } from './store/state'
import type { Marking } from './text/use-marking'
import type { WorkspaceContextValue } from './workspace-context'

interface WorkspaceKeys {
  desk: WorkspaceContextValue
  marking: Marking
  filter: string
  search: RefObject<HTMLInputElement | null>
  /** Shows the list of claims where it is behind a tab. */
  showClaims: () => void
  onHelp: () => void
  /** Goes to the page on which a claim is settled. */
  showReview: (address: string) => void
  onUndone: (undone: { number: number } | null) => void
}

/** What each key of the workspace does. Answers false where there is nothing for it to do. */
export function useWorkspaceKeys({
  desk,
  marking,
  filter,
  search,
  showClaims,
  onHelp,
  showReview,
  onUndone,
}: WorkspaceKeys): void {
  const { store, scales, canMark, canFile, openClaim, toText, file } = desk

  const step = (by: 1 | -1): boolean => {
    const { claims, open } = store.get()
    const next = neighbour(filtered(claims, filter), open, by)
    if (next) openClaim(next.key, 'rating')
    return true
  }
  const rate = (number: number): boolean => {
    const open = openedClaim(store.get())
    const rating = scales.ratings[number - 1]
    if (!open || !rating || !canFile || !isLive(open) || !document.querySelector('[data-part="rating"]'))
      return false
    flushSync(() => store.workOf(open).edit((content) => ({ ...content, rating: rating.key })))
    focusCard('reasoning')
    return true
  }
  const onClaim = (act: (key: string) => void): boolean => {
    const open = openedClaim(store.get())
    if (!open || !isLive(open) || !mayReword(store.me, open)) return false
    act(open.key)
    return true
  }

  const acts: Record<Exclude<KeyAction, `rate${string}`>, () => boolean> = {
    next: () => step(1),
    previous: () => step(-1),
    mark: () => canMark && marking.mark(),
    widen: () => marking.widen(),
    edit: () =>
      onClaim(() => {
        flushSync(() => store.set({ expanded: true }))
        focusCard('statement')
      }),
    voices: () =>
      onClaim((key) => {
        const voices = sameVoicesAs(store.get().claims, key)
        flushSync(() => store.set({ expanded: true }))
        if (voices) editClaim(store, key, { voices })
      }),
    note: () => {
      if (isInCard()) toText()
      else focusCard('rating')
      return true
    },
    rule: () => {
      const open = openedClaim(store.get())
      if (open?.state !== 'agreed' || !atLeast(store.me.role, 'editor')) return false
      showReview(`/articles/${open.articleId}/claims/${open.number}#rule`)
      return true
    },
    discuss: () => {
      const open = openedClaim(store.get())
      if (!open || open.unconfirmed) return false
      flushSync(() => store.set({ reviewing: 'discussion' }))
      focusCard('review')
      return true
    },
    search: () => {
      flushSync(showClaims)
      search.current?.focus()
      search.current?.select()
      return true
    },
    undo: () => {
      void store.undo().then(onUndone)
      return true
    },
    file: () => {
      if (!openedClaim(store.get())) return false
      void file()
      return true
    },
    help: () => {
      onHelp()
      return true
    },
  }
  const escape = (): boolean => {
    if (store.get().placing) {
      store.set({ placing: null })
      return true
    }
    const focused = document.activeElement
    if (!isInCard() && focused !== search.current) return false
    toText()
    return true
  }
  useKeys((action) => {
    if (action === 'escape') return escape()
    const number = ratingOf(action)
    if (number !== null) return rate(number)
    return action in acts ? acts[action as keyof typeof acts]() : false
  })
}
