'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { EditionView } from '@/domain/editions/edition-view'
import { CopyButton } from '../../ui/actions/copy-button'
import { LinkButton } from '../../ui/actions/link-button'
import { controlClass } from '../../ui/fields/field-frame'
import { buttonClass } from '../../ui/actions/button-class'
import { usePublicUrl } from '../use-public-url'

interface PublishedEditionProps {
  articleId: string
  /** The reader's page of the article, which always shows the newest edition. */
  slug: string
  edition: Pick<EditionView, 'number' | 'url' | 'sha256'>
  publicUrl: string | null
}

/** That it is out, and where. Takes the focus. */
export function PublishedEdition({ articleId, slug, edition, publicUrl }: PublishedEditionProps) {
  const t = useTranslations('editions.done')
  const heading = useRef<HTMLHeadingElement>(null)
  const address = usePublicUrl(`/read/${slug}`)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="published" className="flex max-w-form flex-col gap-4">
      <h2 id="published" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t('title', { number: edition.number })}
      </h2>
      <p className="text-muted">{t(publicUrl ? 'bodyElsewhere' : 'body')}</p>
      <div className="flex flex-wrap items-end gap-2">
        <div className="flex min-w-0 flex-[1_1_20rem] flex-col gap-1">
          <label htmlFor="public-address" className="font-medium">
            {t('address')}
          </label>
          <input
            id="public-address"
            readOnly
            value={address}
            className={`${controlClass} h-9 pointer-coarse:h-11`}
          />
        </div>
        <CopyButton text={address} label={t('copy')} fallbackId="public-address" />
        <a href={`/read/${slug}`} target="_blank" rel="noreferrer" className={buttonClass('primary')}>
          <ExternalLink size={16} aria-hidden />
          {t('open')}
        </a>
      </div>
      <p className="text-sm text-muted">
        {t('hash')} <code className="break-all">{edition.sha256}</code>
      </p>
      <div className="flex flex-wrap gap-2 pt-2">
        <LinkButton href={`/articles/${articleId}/editions`}>{t('editions')}</LinkButton>
        <LinkButton href={`/articles/${articleId}/export?edition=${edition.number}`}>
          {t('export')}
        </LinkButton>
        <LinkButton look="quiet" href={`/articles/${articleId}`}>
          {t('back')}
        </LinkButton>
      </div>
    </section>
  )
}
