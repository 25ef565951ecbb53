'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { ApiProblem, type Failure } from '../../api/failure'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { classNames } from '../../ui/class-names'
import { TextArea } from '../../ui/fields/text-area'
import { TextField } from '../../ui/fields/text-field'
import { Tabs, type TabItem } from '../../ui/tabs'
import type { ImportSource } from './import-body'

export type SourceKind = 'paste' | 'file'

export interface SourceDraft {
  kind: SourceKind
  text: string
  file: File | null
}

interface ImportSourceFormProps {
  draft: SourceDraft
  onChange: (change: Partial<SourceDraft>) => void
  onPreview: (source: ImportSource) => void
  busy: boolean
  failure: Failure | null
}

/** What the draft holds to be read, or `null` where it is still empty. */
function sourceOf({ kind, text, file }: SourceDraft): ImportSource | null {
  if (kind === 'paste') return text.trim() === '' ? null : { text }
  return file && { file }
}

const textProblems = [
  'empty-text',
  'invalid-text',
  'not-text',
  'too-hard',
  'too-large',
  'too-deep',
  'wrong-type',
]

/** Where the article comes from: one tab a way in. A new way in is one more entry in `tabs`. */
export function ImportSourceForm({ draft, onChange, onPreview, busy, failure }: ImportSourceFormProps) {
  const t = useTranslations('import')
  const [missing, setMissing] = useState<SourceKind | null>(null)
  const refused = failure instanceof ApiProblem && textProblems.includes(failure.code) ? failure.detail : null

  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (refused || missing)
      form.current
        ?.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden]) [aria-invalid="true"]')
        ?.focus()
  }, [refused, missing])

  const submit = () => {
    const source = sourceOf(draft)
    setMissing(source ? null : draft.kind)
    if (source) onPreview(source)
  }
  const change = (part: Partial<SourceDraft>) => {
    setMissing(null)
    onChange(part)
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    }
  }

  const tabs: TabItem<SourceKind>[] = [
    {
      value: 'paste',
      label: t('paste.tab'),
      panel: (
        <TextArea
          label={t('paste.label')}
          hint={
            <>
              {t('paste.hint')} <span className="pointer-coarse:hidden">{t('paste.keys')}</span>
            </>
          }
          error={
            draft.kind === 'paste' ? (refused ?? (missing === 'paste' ? t('paste.missing') : null)) : null
          }
          rows={16}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          onKeyDown={sendByKey}
          autoFocus
          spellCheck={false}
        />
      ),
    },
    {
      value: 'file',
      label: t('file.tab'),
      panelLabel: t('file.panel'),
      panel: (
        <FilePanel
          onFile={(file) => change({ file })}
          error={draft.kind === 'file' ? (refused ?? (missing === 'file' ? t('file.missing') : null)) : null}
        />
      ),
    },
  ]

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      method="post"
      noValidate
      className="flex flex-col gap-4"
    >
      <Tabs label={t('ways')} tabs={tabs} value={draft.kind} onChange={(kind) => change({ kind })} />
      {refused ? null : <ProblemNotice failure={failure} kept={t('kept')} />}
      <Button type="submit" look="primary" busy={busy} className="self-start">
        {busy ? t('reading') : t('preview')}
      </Button>
    </form>
  )
}

function FilePanel({ onFile, error }: { onFile: (file: File) => void; error: string | null }) {
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
        accept=".txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
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
