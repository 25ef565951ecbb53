'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Failure } from '@/components/api/failure'
import type { ThreadView } from '@/domain/threads/thread'
import { threadsOf } from './threads-store'

export interface Threads {
  /** In text order; `null` before they were read. */
  threads: readonly ThreadView[] | null
  failure: Failure | null
  /** Reads them again: after an event of the live feed whose type begins with `thread.` or `suggestion.`. */
  reload: () => Promise<void>
  /** Shows what an act answered. */
  take: (thread: ThreadView) => void
}

/**
 * The discussions of an article and of its claims, shared by all who ask on one page. They are read on mounting, unless
 * the page brings them as `initial`.
 */
export function useThreads(articleId: string, initial: readonly ThreadView[] | null = null): Threads {
  const store = useMemo(() => threadsOf(articleId), [articleId])
  const before = useMemo(() => ({ threads: initial, failure: null }), [initial])
  const state = useSyncExternalStore(store.subscribe, store.get, () => before)
  useEffect(() => {
    // A page from the router's cache brings a list that is older than what is known.
    if (initial && store.get().threads === null) store.receive(initial)
    else void store.reload()
  }, [store, initial])
  return {
    threads: state.threads ?? initial,
    failure: state.failure,
    reload: store.reload,
    take: store.take,
  }
}
