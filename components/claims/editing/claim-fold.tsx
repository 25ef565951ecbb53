'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, type FocusEvent, type ReactNode } from 'react'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { errorAt } from '../../ui/fields/form'
import { ClaimDetails, type ClaimDetailsProps } from './claim-details'
import { fieldsOf } from '../claim-edit'
import { ImportedLine } from './imported-line'
import { StatementField } from './statement-field'
import { VoiceLine } from './voice-line'

interface ClaimFoldProps extends Omit<ClaimDetailsProps, 'shown'> {
  /** Whether this person may change the words. */
  mayEdit: boolean
  editor: boolean
  open: boolean
  onOpen: (open: boolean) => void
  /** Sends the edit; then goes on to rating, back to the text, or stays. */
  onKeep: (then: 'rate' | 'text' | 'stay') => void
  /** Leaves the words as they are and returns to the text. */
  onLeave: () => void
  onDrop: () => void
  /** What helps with writing the statement, given what stands in its field. */
  help?: ((statement: string) => ReactNode) | undefined
}

const shownAtFields = ['/statement', '/reason', '/saidAt', '/firstAppearance']

/** The claim: its statement and who says it, which opens to everything else about it. */
export function ClaimFold(props: ClaimFoldProps) {
  const { claim, edit, lang, mayEdit, editor, open, onOpen, onEdit, onKeep, onLeave, onDrop, help } = props
  const t = useTranslations('claims')
  const id = useId()
  const shown = { ...fieldsOf(claim), ...edit?.change }
  const filed = claim.filed.length > 0

  // Who goes on to something else means what they typed. Where colleagues would have to confirm, it takes a button.
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget) || !event.relatedTarget) return
    if (edit && !filed && !edit.failure && !edit.meanwhile) onKeep('stay')
  }
  return (
    <section aria-label={t('theClaim')} onBlur={leave} className="flex flex-col gap-2">
      <StatementField
        value={shown.statement}
        lang={lang}
        readOnly={!mayEdit}
        unsaved={edit?.change.statement !== undefined && edit.change.statement !== claim.statement}
        onChange={(statement) => onEdit({ statement })}
        onKeep={onKeep}
        onLeave={onLeave}
        error={errorAt(edit?.failure ?? null, '/statement')}
      />
      {help?.(shown.statement)}
      <button
        type="button"
        aria-expanded={open}
        aria-controls={`${id}-details`}
        onClick={() => onOpen(!open)}
        className="target flex items-center gap-1 self-start rounded-sm text-start text-sm text-muted hover:text-ink"
      >
        <ChevronDown size={14} aria-hidden className={open ? '' : '-rotate-90'} />
        <span>
          {shown.kind ? `${t(`kind.${shown.kind}`)} · ` : ''}
          <VoiceLine voices={shown.voices} />
          <span className="sr-only"> {t('details')}</span>
        </span>
      </button>
      <div id={`${id}-details`} hidden={!open} className="pb-1">
        {open && mayEdit ? <ClaimDetails {...props} shown={shown} /> : null}
        {open && !mayEdit ? <ClaimFacts {...props} /> : null}
      </div>
      {edit?.meanwhile ? (
        <Notice title={t('meanwhile.title')}>
          <p>{t('meanwhile.body', { statement: claim.statement })}</p>
        </Notice>
      ) : null}
      <ProblemNotice failure={edit?.failure ?? null} shownAt={shownAtFields} />
      {edit && editor && filed ? <p className="text-sm text-muted">{t('asksToConfirm')}</p> : null}
      {edit ? (
        <div className="flex justify-end gap-2">
          <Button size="small" onClick={onDrop}>
            {t('drop')}
          </Button>
          <Button size="small" look="primary" busy={edit.busy} onClick={() => onKeep('stay')}>
            {t('keep')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** The same for those who may not change it, with the reason why. */
function ClaimFacts({ claim }: Pick<ClaimFoldProps, 'claim'>) {
  const t = useTranslations('claims')
  const facts = [
    [t('why'), claim.reason],
    [t('saidAt'), claim.saidAt],
    [t('firstAppearance'), claim.firstAppearance],
    [t('markedBy'), claim.imported ? null : claim.markedBy.name],
  ].filter(([, value]) => value)
  return (
    <div className="flex flex-col gap-2">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <ImportedLine claim={claim} />
      <p className="text-sm text-muted">{claim.filed.length > 0 ? t('frozen') : t('notYours')}</p>
    </div>
  )
}
