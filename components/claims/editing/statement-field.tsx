'use client'

import { useTranslations } from 'next-intl'
import { useId, type KeyboardEvent } from 'react'
import { classNames } from '../../ui/class-names'

interface StatementFieldProps {
  value: string
  lang: string | null
  readOnly: boolean
  /** Something is typed that the server has not taken. */
  unsaved: boolean
  onChange: (value: string) => void
  onKeep: (then: 'rate' | 'text') => void
  onLeave: () => void
  error?: string
}

/** What the claim says, in words that stand on their own. Looks like text until one works on it. */
export function StatementField(props: StatementFieldProps) {
  const { value, lang, readOnly, unsaved, onChange, onKeep, onLeave, error } = props
  const t = useTranslations('claims')
  const id = useId()
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || readOnly) return
    const { key, shiftKey, ctrlKey, metaKey } = event
    if (key === 'Enter' && !ctrlKey && !metaKey) onKeep(shiftKey ? 'text' : 'rate')
    else if (key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-sm text-muted">
        {t('statement')}
      </label>
      <textarea
        id={id}
        data-part="statement"
        rows={1}
        lang={lang ?? undefined}
        dir="auto"
        readOnly={readOnly}
        value={value}
        maxLength={5_000}
        onChange={(event) => onChange(event.target.value.replace(/\n/g, ' '))}
        onKeyDown={keyDown}
        aria-invalid={error ? true : undefined}
        aria-describedby={classNames(`${id}-keys`, error && `${id}-error`)}
        className={classNames(
          'field-sizing-content -mx-1.5 resize-none rounded-md border bg-transparent px-1.5 py-1 text-lg leading-snug font-medium',
          readOnly
            ? 'border-transparent'
            : 'border-transparent hover:border-rule focus:border-accent focus:bg-surface',
          unsaved && 'border-edge',
        )}
      />
      <p id={`${id}-keys`} className={unsaved ? 'text-sm text-muted' : 'sr-only'}>
        {readOnly ? '' : t('statementKeys')}
      </p>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
