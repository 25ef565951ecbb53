'use client'

import { Eye, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { RenderedMarkdown } from '../../verdicts/shown/rendered-markdown'
import { Button } from '../../ui/actions/button'
import { controlClass, describedBy, FieldNotes } from '../../ui/fields/field-frame'

interface MarkdownFieldProps {
  name: string
  label: string
  hint: string
  value: string
  onChange: (text: string) => void
  readOnly: boolean
  error?: string
}

/** A longer text in Markdown, with a preview of what readers get. Where it cannot be changed only that is shown. */
export function MarkdownField({ name, label, hint, value, onChange, readOnly, error }: MarkdownFieldProps) {
  const t = useTranslations('publishing')
  const id = useId()
  const [asked, setAsked] = useState(false)
  const preview = asked || readOnly
  return (
    <div className="flex max-w-form min-w-0 flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        {preview ? (
          <span id={`${id}-label`} className="font-medium">
            {label}
          </span>
        ) : (
          <label htmlFor={id} className="font-medium">
            {label}
          </label>
        )}
        {readOnly ? null : (
          <Button
            size="small"
            look="quiet"
            aria-label={t(preview ? 'editOf' : 'previewOf', { field: label })}
            icon={preview ? <Pencil size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
            onClick={() => setAsked(!asked)}
          >
            {t(preview ? 'edit' : 'preview')}
          </Button>
        )}
      </div>
      {preview ? (
        <div
          role="region"
          aria-labelledby={`${id}-label`}
          className="min-h-24 rounded-md border border-rule bg-surface px-3 py-2"
        >
          {value.trim() ? (
            <RenderedMarkdown source={value} />
          ) : (
            <p className="text-muted">{t('nothingWritten')}</p>
          )}
        </div>
      ) : (
        <textarea
          id={id}
          name={name}
          rows={8}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          className={`${controlClass} resize-y py-2`}
        />
      )}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
