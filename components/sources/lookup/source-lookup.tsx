'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { api } from '@/components/api'
import { isFailure } from '@/components/api/failure'
import { isWebAddress } from '@/domain/sources/address'
import type { SourceLookup as Found } from '@/domain/sources/lookup'
import { useShownTeam } from '../../shell/shown-team'
import type { DraftSource } from '../draft-source'
import { missingFields } from './missing-fields'

interface SourceLookupProps {
  source: DraftSource
  /** Takes what was found for fields that are still empty. */
  onFill: (change: DraftSource) => void
  /** A source of the library was picked: there is nothing to find out. */
  off?: boolean
}

/** A pause in typing: an address is looked up once it stands. */
const pauseMs = 500

type Now = 'looking' | 'found' | 'known' | 'nothing' | null

/** Asks what a new address is and fills in what nobody has written yet; says so in a quiet line. */
export function SourceLookup({ source, onFill, off = false }: SourceLookupProps) {
  const t = useTranslations('sources.lookup')
  const teamId = useShownTeam()
  const [answer, setAnswer] = useState<{ url: string; now: Now }>({ url: '', now: null })
  // What is typed while the page is fetched is newer than what was known when it was asked for.
  const latest = useRef({ source, onFill })
  useEffect(() => {
    latest.current = { source, onFill }
  })
  const url = source.url?.trim() ?? ''
  const [first] = useState(url)
  const asks = !off && url !== first && isWebAddress(url)

  useEffect(() => {
    if (!asks || latest.current.source.title) return
    const cancel = new AbortController()
    const timer = setTimeout(async () => {
      setAnswer({ url, now: 'looking' })
      try {
        const options = { signal: cancel.signal, stay: true }
        const { data } = await api.post<Found>('/sources/lookup', { url, ...(teamId && { teamId }) }, options)
        if (cancel.signal.aborted) return
        const change = missingFields(latest.current.source, data)
        const filled = Object.keys(change).length > 0
        if (filled) latest.current.onFill(change)
        setAnswer({ url, now: data.existing ? 'known' : filled ? 'found' : null })
      } catch (error) {
        if (!isFailure(error) && !cancel.signal.aborted) throw error
        if (!cancel.signal.aborted) setAnswer({ url, now: 'nothing' })
      }
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      cancel.abort()
    }
  }, [asks, url, teamId])

  const now = answer.url === url ? answer.now : null
  return (
    <p role="status" className={now ? '-mt-2 text-sm text-muted' : 'sr-only'}>
      {now ? t(now) : ''}
    </p>
  )
}
