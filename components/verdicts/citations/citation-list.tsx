'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { newKey } from '@/components/api'
import { Button } from '@/components/ui/actions/button'
import { toast } from '@/components/ui/overlays/toast'
import type { ProblemDetail } from '@/domain/problem'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { movedCitation, withCitations } from '../citation-order'
import { emptyCitation, type DraftCitation, type DraftContent } from '../content'
import { proposedStance } from '../pasted-address'
import { CitationForm } from './citation-form'
import { CitationItem } from './citation-item'
import { useOpenForm } from './use-open-form'

interface CitationListProps {
  content: DraftContent
  edit: (change: (content: DraftContent) => DraftContent) => void
  /** My verdict as the server has it: it knows the sources' files. */
  verdict: VerdictView | null
  rating: RatingDefinition | null
  missing: ProblemDetail[]
  /** Where an unfinished form is kept in this browser. */
  userId: string
  claimId: string | null
  onRefer: (number: number) => void
  onAttach: (key: string, file: File) => Promise<void>
}

/** The sources of my verdict, and the form that adds or changes one. */
export function CitationList(props: CitationListProps) {
  const { content, edit, verdict, rating, missing, userId, claimId, onRefer, onAttach } = props
  const t = useTranslations('verdicts')
  const id = useId()
  const form = useOpenForm(userId, claimId)
  const { citations } = content
  const error = missing.find(({ path }) => path === '/citations')?.message
  const filesOf = (citation: DraftCitation) =>
    verdict?.citations.find(({ source }) => source.id === citation.sourceId)?.source.files ?? []
  const errorsOf = (index: number) =>
    missing.filter(({ path }) => path.startsWith(`/citations/${index}/`)).map(({ message }) => message)

  const save = (citation: DraftCitation) => {
    const isNew = !citations.some(({ key }) => key === citation.key)
    edit((now) => ({
      ...now,
      citations: isNew
        ? [...now.citations, citation]
        : now.citations.map((other) => (other.key === citation.key ? citation : other)),
    }))
    form.close()
    // The button that opened the form is where its reader was.
    requestAnimationFrame(() => document.getElementById(`${id}-add`)?.focus())
  }
  const remove = (citation: DraftCitation) => {
    const before = content
    edit((now) =>
      withCitations(
        now,
        now.citations.filter(({ key }) => key !== citation.key),
      ),
    )
    const undo = () => edit((now) => ({ ...now, citations: before.citations, reasoning: before.reasoning }))
    toast(t('citation.removed'), { undo })
  }
  const add = () => form.open({ ...emptyCitation(newKey()), stance: rating ? proposedStance(rating) : null })

  return (
    <div role="group" aria-labelledby={`${id}-label`} data-part="citations" className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-2">
        <h4 id={`${id}-label`} className="font-medium">
          {t('sources')}
        </h4>
        <Button
          id={`${id}-add`}
          size="small"
          look="quiet"
          icon={<Plus size={14} aria-hidden />}
          onClick={add}
          aria-describedby={error ? `${id}-error` : undefined}
          data-invalid={error ? true : undefined}
        >
          {t('addSource')}
        </Button>
      </div>
      {citations.length > 0 ? (
        <ol aria-labelledby={`${id}-label`} className="flex flex-col gap-2.5">
          {citations.map((citation, index) =>
            form.citation?.key === citation.key ? (
              <li key={citation.key}>
                <CitationForm
                  citation={form.citation}
                  before={citation}
                  onChange={form.open}
                  onSave={save}
                  onCancel={form.close}
                />
              </li>
            ) : (
              <CitationItem
                key={citation.key}
                citation={citation}
                number={index + 1}
                last={index === citations.length - 1}
                files={filesOf(citation)}
                errors={errorsOf(index)}
                onEdit={() => form.open(citation)}
                onMove={(by) => edit((now) => movedCitation(now, citation.key, by))}
                onRemove={() => remove(citation)}
                onRefer={() => onRefer(index + 1)}
                onAttach={(file) => onAttach(citation.key, file)}
              />
            ),
          )}
        </ol>
      ) : null}
      {form.citation && !citations.some(({ key }) => key === form.citation?.key) ? (
        <CitationForm
          key={form.citation.key}
          citation={form.citation}
          before={null}
          onChange={form.open}
          onSave={save}
          onCancel={form.close}
        />
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
      {citations.length === 0 && !form.citation && !error ? (
        <p className="text-sm text-muted">{t('pasteHint')}</p>
      ) : null}
    </div>
  )
}
