'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { api } from '@/components/api'
import { isFailure } from '@/components/api/failure'
import { DateTime } from '@/components/ui/display/date-time'
import { RatingMark, type Scales } from '@/components/verdicts/shown/rating-mark'
import type { ClaimView } from '@/domain/claims/claim'
import type { EventView } from '@/domain/history/event'
import type { PastRulingView } from '@/domain/rulings/ruling'
import { endedRulings, type EndedRuling } from './ended-rulings'

interface EarlierRulingsProps {
  claim: Pick<ClaimView, 'id' | 'version' | 'revealed'>
  scales: Scales
  lang: string | null
}

/** The rulings of a claim that were reopened or replaced, folded away. There is nothing where there are none. */
export function EarlierRulings({ claim, scales, lang }: EarlierRulingsProps) {
  const t = useTranslations('rulings.earlier')
  const [ended, setEnded] = useState<EndedRuling[]>([])
  const { id, version, revealed } = claim

  useEffect(() => {
    if (!revealed) return
    const cancel = new AbortController()
    const options = { signal: cancel.signal, stay: true }
    const read = async () => {
      const { data } = await api.get<{ items: PastRulingView[] }>(`/claims/${id}/rulings`, options)
      const reopened = data.items.some(({ reopenedAt }) => reopenedAt !== null)
      const history = reopened ? await historyOf(id, options) : []
      if (!cancel.signal.aborted) setEnded(endedRulings(data.items, history))
    }
    read().catch((error: unknown) => {
      // The next change of the claim, or the next visit, reads them again.
      if (!isFailure(error) && !cancel.signal.aborted) throw error
    })
    return () => cancel.abort()
  }, [id, version, revealed])

  if (ended.length === 0) return null
  return (
    <details className="group">
      <summary className="target w-fit cursor-pointer font-medium">
        {t('title', { count: ended.length })}
      </summary>
      <ol className="flex flex-col gap-3 pt-2">
        {ended.map((ruling) => (
          <li key={ruling.number}>
            <OneRuling ruling={ruling} scales={scales} lang={lang} />
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Every event of a claim, a page after the other. */
async function historyOf(id: string, options: { signal: AbortSignal; stay: boolean }): Promise<EventView[]> {
  const events: EventView[] = []
  let cursor: string | undefined
  do {
    const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const path = `/claims/${id}/history?limit=100${from}`
    const { data } = await api.get<{ items: EventView[]; next?: string }>(path, options)
    events.push(...data.items)
    cursor = data.next
  } while (cursor !== undefined)
  return events
}

function OneRuling({ ruling, scales, lang }: { ruling: EndedRuling; scales: Scales; lang: string | null }) {
  const t = useTranslations('rulings')
  const { saidRating, rating, summary, reason, ruledBy, ruledAt, ended } = ruling
  return (
    <article
      aria-label={t('earlier.number', { number: ruling.number })}
      className="flex flex-col gap-1.5 border-s-2 border-rule ps-3"
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {saidRating ? <RatingMark rating={saidRating} scale={scales.saidRatings} /> : null}
        <RatingMark rating={rating} scale={scales.ratings} />
      </p>
      <p lang={lang ?? undefined} dir="auto" className="break-words">
        {summary}
      </p>
      <p className="text-sm text-muted">
        {t('ruledBy', { name: ruledBy.name })} · <DateTime value={ruledAt} />
      </p>
      {reason ? (
        <p dir="auto" className="text-sm break-words">
          <span className="text-muted">{t('reasonInside')}</span> {reason}
        </p>
      ) : null}
      <p className="text-sm text-muted">
        {t(`earlier.${ended.how}`, { name: ended.by?.name ?? '', known: ended.by ? 'yes' : 'no' })} ·{' '}
        <DateTime value={ended.at} />
      </p>
      {ended.reason ? (
        <p dir="auto" className="text-sm break-words">
          <span className="text-muted">{t('earlier.because')}</span> {ended.reason}
        </p>
      ) : null}
    </article>
  )
}
