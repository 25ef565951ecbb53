'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type DragEvent } from 'react'
import { classNames } from '../../../ui/class-names'
import { TextField } from '../../../ui/fields/text-field'

/** The kinds of files that are read; the server looks at what is in them. */
const accepted =
  '.txt,.md,.markdown,.html,.htm,.mhtml,.mht,.docx,.pdf,.json,.jsonld,.vtt,.srt,text/plain,text/markdown,text/html,application/pdf'

/** A file from one's own computer, chosen or dropped. */
export function FilePanel({ onFile, error }: { onFile: (file: File) => void; error: string | null }) {
  const t = useTranslations('import.file')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (!dropped || !input.current) return
    input.current.files = event.dataTransfer.files
    onFile(dropped)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-col gap-3 rounded-md border border-dashed px-5 py-6',
        over ? 'border-accent bg-accent-tint' : 'border-edge',
      )}
    >
      <TextField
        ref={input}
        label={t('label')}
        type="file"
        accept={accepted}
        hint={t('hint')}
        error={error}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) onFile(chosen)
        }}
      />
    </div>
  )
}
