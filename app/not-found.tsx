import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/shell/plain-page'
import { LinkButton } from '@/components/ui/actions/link-button'

export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <PlainPage title={t('title')}>
      <p className="text-muted">{t('body')}</p>
      <LinkButton href="/articles" look="primary" className="self-start">
        {t('back')}
      </LinkButton>
    </PlainPage>
  )
}
