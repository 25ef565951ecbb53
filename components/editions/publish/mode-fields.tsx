'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ArticleView } from '@/domain/articles/article'
import type { EditionMode } from '@/domain/exports/edition'
import { Notice } from '../../ui/display/notice'
import { RadioGroup } from '../../ui/fields/radio-group'

interface ModeFieldsProps {
  articleId: string
  rights: ArticleView['rights']
  mode: EditionMode
  onChange: (mode: EditionMode) => void
  error?: string | undefined
}

/** How much of somebody else's text readers get. What may only be quoted is published as excerpts. */
export function ModeFields({ articleId, rights, mode, onChange, error }: ModeFieldsProps) {
  const t = useTranslations('editions.mode')
  const quoted = rights === 'quotation'
  const set = (
    <Link href={`/articles/${articleId}/progress`} className="link">
      {t('rightsLink')}
    </Link>
  )
  return (
    <>
      <RadioGroup<EditionMode>
        label={t('title')}
        value={mode}
        onChange={onChange}
        error={error}
        options={[
          { value: 'full', label: t('full'), hint: t('fullHint'), disabled: quoted },
          { value: 'excerpts', label: t('excerpts'), hint: t('excerptsHint') },
        ]}
      />
      {quoted ? (
        <p className="max-w-measure text-muted">
          {t('quotation')} {set}
        </p>
      ) : null}
      {rights === null && mode === 'full' ? (
        <Notice title={t('unset')}>
          <p>
            {t('unsetBody')} {set}
          </p>
        </Notice>
      ) : null}
    </>
  )
}
