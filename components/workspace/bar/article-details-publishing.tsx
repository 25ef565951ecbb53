'use client'

import { useTranslations } from 'next-intl'
import { rightsSchema, type ArticleView } from '@/domain/articles/article'
import { SelectField } from '../../ui/fields/select-field'
import { TextField } from '../../ui/fields/text-field'

/** What matters once the check is published: the copy that readers are sent to, and how much of the text they get. */
export interface PublishingDetails {
  archiveUrl: string
  rights: ArticleView['rights']
}

interface ArticleDetailsPublishingProps {
  value: PublishingDetails
  onChange: (value: PublishingDetails) => void
  /** Rights are a rule of the check: for editors. */
  mayChooseRights: boolean
  errorAt: (field: keyof PublishingDetails) => string | undefined
}

export function ArticleDetailsPublishing({
  value,
  onChange,
  mayChooseRights,
  errorAt,
}: ArticleDetailsPublishingProps) {
  const t = useTranslations('publishing')
  const tRules = useTranslations('rules')
  return (
    <>
      <TextField
        type="url"
        inputMode="url"
        autoComplete="off"
        label={t('details.archiveUrl')}
        hint={t('details.archiveHint')}
        value={value.archiveUrl}
        onChange={({ target }) => onChange({ ...value, archiveUrl: target.value })}
        error={errorAt('archiveUrl')}
      />
      {mayChooseRights ? (
        <SelectField
          label={tRules('rights')}
          hint={t(`rights.${value.rights ?? 'unset'}.means`)}
          value={value.rights ?? 'unset'}
          onChange={({ target }) =>
            onChange({ ...value, rights: rightsSchema.nullable().catch(null).parse(target.value) })
          }
          options={([...rightsSchema.options, 'unset'] as const).map((right) => ({
            value: right,
            label: t(`rights.${right}.name`),
          }))}
          error={errorAt('rights')}
        />
      ) : null}
    </>
  )
}
