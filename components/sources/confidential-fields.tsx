'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '../ui/fields/checkbox'
import { TextArea } from '../ui/fields/text-area'
import { TextField } from '../ui/fields/text-field'

/** Who may know a source, as a form holds it. */
export interface ConfidenceDraft {
  confidential: boolean
  publicDescription: string
  confidentialReason: string
  readers: string[]
}

interface ConfidentialFieldsProps {
  value: ConfidenceDraft
  onChange: (change: Partial<ConfidenceDraft>) => void
  members: readonly { userId: string; name: string }[]
  /** Who makes it confidential is always one of its readers. */
  myUserId: string
  errorAt: (pointer: string) => string | undefined
}

/** The part of a source's details that says who may know it, and what everybody else is told. */
export function ConfidentialFields({ value, onChange, members, myUserId, errorAt }: ConfidentialFieldsProps) {
  const t = useTranslations('sources.confidential')
  const toggle = (userId: string, on: boolean) =>
    onChange({ readers: on ? [...value.readers, userId] : value.readers.filter((id) => id !== userId) })
  return (
    <fieldset className="flex flex-col gap-3 border-t border-rule pt-4">
      <legend className="sr-only">{t('title')}</legend>
      <Checkbox
        label={t('title')}
        hint={t('explain')}
        checked={value.confidential}
        onChange={(event) => onChange({ confidential: event.target.checked })}
      />
      {value.confidential ? (
        <>
          <TextField
            label={t('description')}
            hint={t('descriptionHint')}
            value={value.publicDescription}
            maxLength={1_000}
            error={errorAt('/publicDescription')}
            onChange={(event) => onChange({ publicDescription: event.target.value })}
          />
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            rows={2}
            value={value.confidentialReason}
            maxLength={2_000}
            error={errorAt('/confidentialReason')}
            onChange={(event) => onChange({ confidentialReason: event.target.value })}
          />
          <div role="group" aria-label={t('readers')} className="flex flex-col gap-1">
            <span className="font-medium">{t('readers')}</span>
            <p className="text-sm text-muted">{t('readersHint')}</p>
            <div className="grid gap-1 sm:grid-cols-2">
              {members.map((member) => (
                <Checkbox
                  key={member.userId}
                  label={member.userId === myUserId ? t('you', { name: member.name }) : member.name}
                  checked={member.userId === myUserId || value.readers.includes(member.userId)}
                  disabled={member.userId === myUserId}
                  onChange={(event) => toggle(member.userId, event.target.checked)}
                />
              ))}
            </div>
          </div>
        </>
      ) : null}
    </fieldset>
  )
}
