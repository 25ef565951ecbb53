'use client'

import { useLocale } from 'next-intl'
import { useTimeZone } from './time-zone'

interface DateTimeProps {
  /** ISO 8601; a date alone is shown as that date. */
  value: string
  /** `date` is a fact of the world (a publication day, in UTC); the others are moments in the reader's zone. */
  show?: 'date' | 'day' | 'time' | 'moment'
  className?: string
}

const formats = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** English dates as desks write them, day first; other locales keep their own order. */
export function dateLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale
}

/** A moment, the same on the server and on hydration; its title has the full date with the zone. */
export function DateTime({ value, show = 'moment', className }: DateTimeProps) {
  const locale = dateLocale(useLocale())
  const localZone = useTimeZone()
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime())) return <span className={className}>{value}</span>

  // A date may be known to the year or the month only; it is never made up to a day.
  const known = { 4: 'year', 7: 'month', 10: 'date' } as const
  const part = known[value.length as keyof typeof known]
  const dateAlone = part !== undefined
  const timeZone = show === 'date' || dateAlone ? 'UTC' : localZone
  const full = new Intl.DateTimeFormat(locale, {
    ...(dateAlone ? formats[part] : { dateStyle: 'full', timeStyle: 'long' }),
    timeZone,
  })
  const short = new Intl.DateTimeFormat(locale, { ...formats[part ?? show], timeZone })
  return (
    <time dateTime={value} title={full.format(moment)} className={className}>
      {short.format(moment)}
    </time>
  )
}
