'use client'

import { TextField } from '../ui/fields/text-field'
import { useTimeZone } from '../ui/display/time-zone'

/** A moment as a `datetime-local` field writes it, in a time zone: `2026-03-02T15:00`. */
export function localMinute(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(new Date(iso)).replace(' ', 'T')
}

interface DueFieldProps {
  label: string
  hint?: string
  /** ISO 8601 in UTC, or `null`. */
  value: string | null
  onChange: (value: string | null) => void
  disabled?: boolean
}

/** A date and time in the reader's zone; empty is no date. */
export function DueField({ label, hint, value, onChange, disabled }: DueFieldProps) {
  const timeZone = useTimeZone()
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={hint}
      disabled={disabled}
      value={value ? localMinute(value, timeZone) : ''}
      onChange={(event) => {
        const moment = new Date(event.target.value)
        onChange(Number.isNaN(moment.getTime()) ? null : moment.toISOString())
      }}
    />
  )
}
