'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { PlainPage } from '@/components/shell/plain-page'
import { Button } from '@/components/ui/actions/button'
import { LinkButton } from '@/components/ui/actions/link-button'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('shell.error')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null

  useEffect(() => console.error(error), [error])

  return (
    <PlainPage title={t('title')}>
      <p className="text-muted">{t('body')}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => retry()}>
          {t('retry')}
        </Button>
        <LinkButton href="/articles">{t('back')}</LinkButton>
      </div>
      {digest ? <p className="text-sm text-muted">{t('digest', { digest })}</p> : null}
    </PlainPage>
  )
}
