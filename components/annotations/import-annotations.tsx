'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent } from 'react'
import type { ImportedView } from '@/domain/annotations/imported'
import { api } from '../api'
import { isFailure, type Failure } from '../api/failure'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { RadioGroup } from '../ui/fields/radio-group'
import { TextField } from '../ui/fields/text-field'
import { Dialog } from '../ui/overlays/dialog'
import { ImportedAnnotations } from './imported-annotations'

interface ImportAnnotationsProps {
  articleId: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Something came in: what the page shows of claims and discussions is out of date. */
  onImported?: () => void
}

const accepted = '.json,.jsonld,.html,.htm,application/json,application/ld+json,text/html'

type Choice = 'default' | 'claims' | 'threads'
const formId = 'import-annotations'

/** Puts annotations from a file onto the article, then lists what could not be placed. */
export function ImportAnnotations({ articleId, open, onOpenChange, onImported }: ImportAnnotationsProps) {
  const t = useTranslations('annotations')
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState(false)
  const [choice, setChoice] = useState<Choice>('default')
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [result, setResult] = useState<ImportedView | null>(null)

  const restart = () => {
    setFile(null)
    setMissing(false)
    setFailure(null)
    setResult(null)
  }
  const change = (next: boolean) => {
    if (running) return
    if (!next) restart()
    onOpenChange(next)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(file === null)
    if (file === null) return
    setRunning(true)
    setFailure(null)
    try {
      const form = new FormData()
      form.set('file', file)
      const query = choice === 'default' ? '' : `?as=${choice}`
      const { data } = await api.post<ImportedView>(`/articles/${articleId}/imports${query}`, form)
      setResult(data)
      if (data.created > 0) onImported?.()
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
    } finally {
      setRunning(false)
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      initialFocus={input}
      title={t('title')}
      description={result ? undefined : t('intro')}
      actions={
        result ? (
          <>
            <Button onClick={restart}>{t('another')}</Button>
            <Button look="primary" onClick={() => change(false)}>
              {t('done')}
            </Button>
          </>
        ) : (
          <Button look="primary" type="submit" form={formId} disabled={running}>
            {running ? t('doing') : t('do')}
          </Button>
        )
      }
    >
      {result ? (
        <ImportedAnnotations result={result} />
      ) : (
        <form id={formId} onSubmit={(event) => void send(event)} className="flex flex-col gap-4" noValidate>
          <TextField
            ref={input}
            type="file"
            label={t('file')}
            hint={t('fileHint')}
            error={missing ? t('noFile') : null}
            accept={accepted}
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null)
              setMissing(false)
              setFailure(null)
            }}
          />
          <RadioGroup
            label={t('as')}
            name="as"
            value={choice}
            onChange={setChoice}
            options={[
              { value: 'default', label: t('asDefault'), hint: t('asDefaultHint') },
              { value: 'claims', label: t('asClaims') },
              { value: 'threads', label: t('asThreads') },
            ]}
          />
          <ProblemNotice failure={failure} kept={null} takesFocus />
        </form>
      )}
    </Dialog>
  )
}
