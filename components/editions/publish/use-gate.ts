'use client'

import { useEffect, useState } from 'react'
import { isFailure, type Failure } from '../../api/failure'
import { findGate, type GateFindingView } from '../../api/publishing'

export interface GateState {
  /** What the last question was answered; kept while the next one is under way. */
  findings: readonly GateFindingView[]
  /** Whether `findings` are about the present claims. */
  fresh: boolean
  failure: Failure | null
}

const pause = 250

/**
 * What the desk's rules say to these claims (`null`: all that are decided), asked anew a moment after they change. `corrected` are the claims that a
 * correction would name, `null` where there is none.
 */
export function useGate(
  articleId: string,
  claims: readonly number[] | null,
  corrected: readonly number[] | null = null,
): GateState {
  const numbers = claims?.join(',') ?? null
  const named = corrected?.join(',') ?? null
  const asked = `${numbers ?? '-'} ${named ?? '-'}`
  const [answer, setAnswer] = useState<{ asked: string; findings: readonly GateFindingView[] } | null>(null)
  const [failed, setFailed] = useState<{ asked: string; failure: Failure } | null>(null)

  useEffect(() => {
    if (numbers === '') return
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const { findings } = await findGate(articleId, { claims: numbers, corrected: named }, leaving.signal)
        setAnswer({ asked, findings })
        setFailed(null)
      } catch (error) {
        if (leaving.signal.aborted) return
        if (!isFailure(error)) throw error
        setFailed({ asked, failure: error })
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [articleId, asked, numbers, named])

  return {
    findings: numbers === '' ? [] : (answer?.findings ?? []),
    fresh: numbers === '' || answer?.asked === asked,
    failure: failed?.asked === asked ? failed.failure : null,
  }
}
