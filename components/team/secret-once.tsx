'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { CopyButton } from '../ui/actions/copy-button'
import { DateTime } from '../ui/display/date-time'
import { TextField } from '../ui/fields/text-field'

interface SecretOnceProps {
  label: string
  value: string
  copyLabel: string
  /** Says that it is shown once and what to do with it. */
  note: string
  expiresAt: string | null
}

/** A link or token that is shown this once, selected and ready to be copied. */
export function SecretOnce({ label, value, copyLabel, note, expiresAt }: SecretOnceProps) {
  const t = useTranslations('settings')
  const id = useId()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => box.current?.querySelector('input')?.select(), [value])

  return (
    <div ref={box} className="flex flex-col gap-3 rounded-md border border-rule bg-sunken p-4">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          id={id}
          label={label}
          value={value}
          readOnly
          spellCheck={false}
          className="min-w-0 flex-1 basis-60"
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={value} label={copyLabel} fallbackId={id} />
      </div>
      <p className="text-sm">
        {note}
        {expiresAt ? (
          <> {t.rich('validUntil', { date: () => <DateTime value={expiresAt} show="moment" /> })}</>
        ) : null}
      </p>
    </div>
  )
}
