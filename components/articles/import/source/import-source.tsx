'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Failure } from '../../../api/failure'
import { Button } from '../../../ui/actions/button'
import { Notice } from '../../../ui/display/notice'
import { ProblemNotice } from '../../../ui/display/problem-notice'
import { TextArea } from '../../../ui/fields/text-area'
import { TextField } from '../../../ui/fields/text-field'
import { Tabs, type TabItem } from '../../../ui/tabs'
import type { ImportSource } from '../import-body'
import { FilePanel } from './file-panel'
import {
  fieldProblem,
  pageProblem,
  pastedAddress,
  sourceOf,
  type SourceDraft,
  type SourceKind,
} from './source-draft'

interface ImportSourceFormProps {
  draft: SourceDraft
  onChange: (change: Partial<SourceDraft>) => void
  onPreview: (source: ImportSource) => void
  busy: boolean
  failure: Failure | null
}

/** Where the article comes from: one tab a way in. A page that does not come can be pasted instead. */
export function ImportSourceForm({ draft, onChange, onPreview, busy, failure }: ImportSourceFormProps) {
  const t = useTranslations('import')
  const [missing, setMissing] = useState<SourceKind | null>(null)
  /** The tab that the failure is about: another one shows nothing of it. */
  const [sent, setSent] = useState<SourceKind | null>(null)
  const shown = sent === draft.kind ? failure : null
  const refused = fieldProblem(draft.kind, shown)
  const noPage = draft.kind === 'address' ? pageProblem(shown) : null
  const address = draft.kind === 'paste' ? pastedAddress(draft.text) : null

  const form = useRef<HTMLFormElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const notice = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (refused || missing)
      form.current
        ?.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden]) [aria-invalid="true"]')
        ?.focus()
  }, [refused, missing])
  useEffect(() => {
    if (noPage) notice.current?.focus()
  }, [noPage])

  const preview = (now: SourceDraft) => {
    const source = sourceOf(now)
    setMissing(source ? null : now.kind)
    setSent(now.kind)
    if (source) onPreview(source)
  }
  const change = (part: Partial<SourceDraft>) => {
    setMissing(null)
    onChange(part)
  }
  const fetchInstead = (url: string) => {
    change({ kind: 'address', url, text: '' })
    preview({ ...draft, kind: 'address', url })
  }
  const pasteInstead = () => {
    change({ kind: 'paste' })
    // The panel has to be shown before it can take the focus.
    requestAnimationFrame(() => area.current?.focus())
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      preview(draft)
    }
  }
  const errorIn = (kind: SourceKind) =>
    draft.kind === kind ? (refused ?? (missing === kind ? t(`${kind}.missing`) : null)) : null

  const tabs: TabItem<SourceKind>[] = [
    {
      value: 'paste',
      label: t('paste.tab'),
      panel: (
        <TextArea
          ref={area}
          label={t('paste.label')}
          hint={
            <>
              {t('paste.hint')} <span className="pointer-coarse:hidden">{t('paste.keys')}</span>
            </>
          }
          error={errorIn('paste')}
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
      value: 'address',
      label: t('address.tab'),
      panel: (
        <TextField
          label={t('address.label')}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          hint={t('address.hint')}
          error={errorIn('address')}
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
        />
      ),
    },
    {
      value: 'file',
      label: t('file.tab'),
      panelLabel: t('file.panel'),
      panel: <FilePanel onFile={(file) => change({ file })} error={errorIn('file')} />,
    },
  ]

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        preview(draft)
      }}
      method="post"
      noValidate
      className="flex flex-col gap-4"
    >
      <Tabs label={t('ways')} tabs={tabs} value={draft.kind} onChange={(kind) => change({ kind })} />
      {address ? (
        <Notice
          title={t('address.pasted')}
          actions={<Button onClick={() => fetchInstead(address)}>{t('address.fetch')}</Button>}
        />
      ) : null}
      {noPage ? (
        <Notice
          ref={notice}
          tone="danger"
          title={noPage}
          actions={
            <>
              <Button onClick={pasteInstead}>{t('address.pasteInstead')}</Button>
              <Button look="quiet" onClick={() => preview(draft)}>
                {t('address.again')}
              </Button>
            </>
          }
        >
          <p>{t('address.kept')}</p>
        </Notice>
      ) : refused ? null : (
        <ProblemNotice failure={shown} kept={t('kept')} />
      )}
      <Button type="submit" look="primary" busy={busy} className="self-start">
        {busy ? t(draft.kind === 'address' ? 'address.reading' : 'reading') : t('preview')}
      </Button>
    </form>
  )
}
