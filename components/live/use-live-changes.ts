'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useLive, type Live } from './use-live'

/** Calls back after something happened, once for a whole bunch: `gatherMs` milliseconds after its first event. */
export function useLiveChanges(live: Live | null, gatherMs: number, onChange: () => void): void {
  const [gathering, setGathering] = useState(false)
  const tell = useEffectEvent(onChange)
  useLive(live, (message) => {
    if (message.kind === 'event' || message.kind === 'reset') setGathering(true)
  })
  useEffect(() => {
    if (!gathering) return
    const timer = setTimeout(() => {
      setGathering(false)
      tell()
    }, gatherMs)
    return () => clearTimeout(timer)
  }, [gathering, gatherMs])
}
