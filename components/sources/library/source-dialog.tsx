'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import type { SourceView } from '@/domain/sources/source'
import { atLeast } from '@/domain/team/roles'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import type { Me } from '../../claims/work-claim'
import { RedactDialog, type ToRedact } from '../../redaction/redact-dialog'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { errorAt } from '../../ui/fields/form'
import { TextField } from '../../ui/fields/text-field'
import { Dialog } from '../../ui/overlays/dialog'
import { ConfidentialFields, type ConfidenceDraft } from '../confidential-fields'
import { sourceFieldNames, sourceOf, type DraftSource } from '../draft-source'
import { MoreSourceFields } from '../more-source-fields'
import { SourceFiles } from '../source-files'
import { SourceCopies } from './source-copies'
import { SourceOrigin, type Origin } from './source-origin'
import { SourceUses } from './source-uses'

interface SourceDialogProps {
  source: SourceView
  /** What it passes on. */
  origin: Origin | null
  archives: boolean
  me: Me
  members: readonly { userId: string; name: string }[]
  onClose: () => void
  onSaved: (source: SourceView) => void
}

const shownFields = [...sourceFieldNames, 'publicDescription', 'confidentialReason', 'originId'].map(
  (name) => `/${name}`,
)

/** What the library says of a source, its files, and who may know it. */
export function SourceDialog(props: SourceDialogProps) {
  const { source, archives, me, members, onClose, onSaved } = props
  const t = useTranslations('sources')
  const ui = useTranslations('ui')
  const [fields, setFields] = useState<DraftSource>(sourceOf(source))
  const [confidence, setConfidence] = useState<ConfidenceDraft>({
    confidential: source.confidential,
    publicDescription: source.publicDescription ?? '',
    confidentialReason: source.confidentialReason ?? '',
    readers: source.readers,
  })
  const [origin, setOrigin] = useState(props.origin)
  const [redacting, setRedacting] = useState<ToRedact | null>(null)
  const save = useAction(async () => {
    const originId = origin?.id ?? null
    const body = {
      ...changes(source, fields),
      ...confidenceChanges(source, confidence),
      ...(originId === (props.origin?.id ?? null) ? {} : { originId }),
    }
    if (Object.keys(body).length > 0) {
      const { data } = await api.patch<SourceView>(`/sources/${source.id}`, body, { ifMatch: source.version })
      onSaved(data)
    }
    onClose()
  })
  const attach = useAction(async (file: File) => {
    const form = new FormData()
    form.set('file', file)
    const { data } = await api.post<SourceView>(`/sources/${source.id}/files`, form)
    onSaved(data)
  })
  const editor = atLeast(me.role, 'editor')
  const at = (pointer: string) => errorAt(save.failure, pointer)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save.run()
  }
  if (redacting) return <RedactDialog {...redacting} onAsked={onClose} onClose={() => setRedacting(null)} />
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t('edit')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <ProblemNotice failure={save.failure} shownAt={shownFields} />
        <div className="grid gap-3 sm:grid-cols-2">
          {(['url', 'title'] as const).map((field) => (
            <TextField
              key={field}
              label={t(field === 'url' ? 'address' : 'title')}
              value={fields[field] ?? ''}
              error={at(`/${field}`)}
              autoComplete="off"
              onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
            />
          ))}
        </div>
        <MoreSourceFields
          source={fields}
          onChange={(change) => setFields({ ...fields, ...change })}
          errorAt={(field) => at(`/${field}`)}
        />
        <SourceFiles
          files={source.files}
          sourceId={source.id}
          onAttach={(file) => void attach.run(file)}
          busy={attach.busy}
          failure={attach.failure}
          onRedact={
            editor
              ? (file) =>
                  setRedacting({ kind: 'file', subjectId: file.id, articleId: null, label: file.name })
              : undefined
          }
        />
        <SourceCopies source={source} archives={archives} onSaved={onSaved} />
        <SourceOrigin origin={origin} error={at('/originId')} onChange={setOrigin} />
        <SourceUses sourceId={source.id} />
        {editor || source.confidential || source.mine ? (
          <ConfidentialFields
            value={confidence}
            onChange={(change) => setConfidence({ ...confidence, ...change })}
            members={members}
            myUserId={me.id}
            errorAt={at}
          />
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          {editor ? (
            <Button
              look="quiet"
              className="me-auto"
              onClick={() =>
                setRedacting({
                  kind: 'source',
                  subjectId: source.id,
                  articleId: null,
                  label: source.title ?? t('untitled'),
                })
              }
            >
              {t('redact')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" look="primary" busy={save.busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The fields that say something else now; an emptied one is `null`. */
function changes(source: SourceView, fields: DraftSource): Record<string, unknown> {
  const before: Record<string, unknown> = { ...source }
  return Object.fromEntries(
    sourceFieldNames
      .map((name) => [name, fields[name]?.trim() || null] as const)
      .filter(([name, value]) => value !== (before[name] ?? null)),
  )
}

function confidenceChanges(source: SourceView, draft: ConfidenceDraft): Partial<ConfidenceDraft> {
  const { confidential } = draft
  if (!confidential) return source.confidential ? { confidential } : {}
  const same =
    source.confidential &&
    source.publicDescription === draft.publicDescription.trim() &&
    source.confidentialReason === draft.confidentialReason.trim() &&
    JSON.stringify([...source.readers].sort()) === JSON.stringify([...draft.readers].sort())
  return same ? {} : draft
}
