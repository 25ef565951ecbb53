'use client'

import { useCallback, useRef, useState } from 'react'
import { isFailure, type Failure } from './failure'

export interface Action<A extends unknown[]> {
  run: (...args: A) => Promise<boolean>
  busy: boolean
  failure: Failure | null
  clear: () => void
}

/**
 * One write at a time with its state: `run` answers whether it succeeded; a refusal stays in `failure` until the
 * next run, for a ProblemNotice. A second run while one is under way is ignored. Anything that is not a failure of
 * the API is thrown on.
 */
export function useAction<A extends unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef(false)

  const run = async (...args: A) => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      await act(...args)
      return true
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  const clear = useCallback(() => setFailure(null), [])
  return { run, busy, failure, clear }
}
