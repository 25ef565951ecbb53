'use client'

import { Eye, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react'
import { Button } from '@/components/ui/actions/button'
import { classNames } from '@/components/ui/class-names'
import { controlClass, FieldNotes } from '@/components/ui/fields/field-frame'
import { pastedAddress } from '../pasted-address'
import { RenderedMarkdown } from '../shown/rendered-markdown'

interface ReasoningFieldProps {
  area: RefObject<HTMLTextAreaElement | null>
  value: string
  onChange: (text: string) => void
  /** Makes a pasted address a source; answers the note that says so, or what to write into the text instead. */
  onAddress: (address: string) => { note: string } | { insert: string }
  /** Takes the source of the last pasted address back. */
  onTakeBack: () => void
  onPicture: (file: File) => void
  error?: string
}

/** Why this rating: Markdown, with a preview. A pasted address becomes a source and does not stand in the text. */
export function ReasoningField(props: ReasoningFieldProps) {
  const { area, value, onChange, onAddress, onTakeBack, onPicture, error } = props
  const t = useTranslations('verdicts')
  const id = useId()
  const [preview, setPreview] = useState(false)
  const [pasted, setPasted] = useState<{ address: string; note: string } | null>(null)

  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    const address = pastedAddress(event.clipboardData.getData('text/plain'))
    if (!address && !file) return
    event.preventDefault()
    if (!address) return file && onPicture(file)
    const done = onAddress(address)
    if ('insert' in done) insertAtCaret(area.current, done.insert)
    setPasted('note' in done ? { address, note: done.note } : null)
  }
  const takeBack = () => {
    if (!pasted) return
    onTakeBack()
    insertAtCaret(area.current, pasted.address)
    setPasted(null)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (!pasted || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
    event.preventDefault()
    takeBack()
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {t('reasoning')}
        </label>
        <Button
          size="small"
          look="quiet"
          aria-pressed={preview}
          icon={preview ? <Pencil size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
          onClick={() => setPreview((before) => !before)}
        >
          {t('preview')}
        </Button>
      </div>
      {preview ? (
        <div className="min-h-24 rounded-md border border-rule bg-paper px-2.5 py-2">
          <RenderedMarkdown source={value} />
        </div>
      ) : null}
      <textarea
        ref={area}
        id={id}
        hidden={preview}
        rows={4}
        dir="auto"
        value={value}
        data-part="reasoning"
        placeholder={t('reasoningHint')}
        onChange={(event) => {
          onChange(event.target.value)
          setPasted(null)
        }}
        onPaste={paste}
        onKeyDown={keyDown}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={classNames(
          controlClass,
          'field-sizing-content max-h-[60vh] min-h-24 resize-none py-2 [&[hidden]]:hidden',
        )}
      />
      <div role="status" className="flex flex-wrap items-center gap-x-2 text-sm empty:hidden">
        {pasted ? (
          <>
            <span>{pasted.note}</span>
            <button type="button" className="link" onClick={takeBack}>
              {t('pasted.takeBack')}
            </button>
          </>
        ) : null}
      </div>
      <FieldNotes id={id} error={error} />
    </div>
  )
}

/** Writes at the caret as if it were typed, so that the field's own undo knows it. */
export function insertAtCaret(area: HTMLTextAreaElement | null, text: string): void {
  if (!area) return
  area.focus()
  // The only way to write into a field that keeps its undo.
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}
