'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import type { EventView } from '@/domain/history/event'
import { Avatar } from '../ui/display/avatar'
import { DateTime } from '../ui/display/date-time'
import { EmptyState } from '../ui/display/empty-state'
import { useTimeZone } from '../ui/display/time-zone'
import { daysOf } from './days'

/** Everything that was done, as sentences under the days on which it was done, in the order given. */
export function HistoryList({ events }: { events: readonly EventView[] }) {
  const t = useTranslations('history')
  const timeZone = useTimeZone()
  const locale = useLocale()
  const days = useMemo(() => daysOf(events, timeZone), [events, timeZone])
  if (events.length === 0) return <EmptyState title={t('empty')} />
  return (
    <div className="flex max-w-form flex-col gap-7">
      {days.map(({ day, events: onDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} lang={locale} className="pb-1 text-sm font-medium text-muted">
            <DateTime value={onDay[0]?.at ?? day} show="day" />
          </h2>
          <ol className="border-t border-rule">
            {onDay.map((event) => (
              <HistoryRow key={event.seq} event={event} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function HistoryRow({ event }: { event: EventView }) {
  const t = useTranslations('history')
  return (
    <li className="flex items-start gap-3 border-b border-rule py-2.5">
      <DateTime value={event.at} show="time" className="w-11 shrink-0 pt-0.5 text-muted" />
      <Avatar name={event.actor.name} small />
      <p className="min-w-0 flex-1 pt-0.5">
        <Sentence event={event} />
        {event.reason ? (
          <span className="block text-muted">{t('reason', { reason: event.reason })}</span>
        ) : null}
      </p>
      <span title={t('hash', { hash: event.hash })} className="shrink-0 pt-0.5 text-sm text-muted">
        {t('seq', { seq: event.seq })}
      </span>
    </li>
  )
}

/** The sentence with its "claim 3" as a link to the claim; where it does not name it so, the link follows. */
function Sentence({ event }: { event: EventView }) {
  const t = useTranslations('history')
  const { articleId, claimNumber } = event.subject
  if (!articleId || claimNumber === null) return event.sentence
  const name = t('toClaim', { number: claimNumber })
  const match = new RegExp(`\\b${name}\\b`, 'i').exec(event.sentence)
  const at = match?.index ?? event.sentence.length
  const words = match?.[0] ?? name
  return (
    <>
      {event.sentence.slice(0, at)}
      {match ? null : ' '}
      <Link href={`/articles/${articleId}#claim-${claimNumber}`} className="link whitespace-nowrap">
        {words}
      </Link>
      {event.sentence.slice(at + (match ? words.length : 0))}
    </>
  )
}
