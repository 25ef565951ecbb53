import { useTranslations } from 'next-intl'
import type { LinkSignOffView } from '@/domain/sign-offs/sign-off'
import { PlainPage } from '../shell/plain-page'
import { DateTime } from '../ui/display/date-time'
import { SignOffReader } from './sign-off-reader'

/** `/sign-off/{token}`: what whoever has the link reads and decides, without the desk around it. */
export function LinkReader({ token, signOff }: { token: string; signOff: LinkSignOffView }) {
  const t = useTranslations('signOffs.decide')
  const { name, desk, kind, expiresAt } = signOff
  return (
    <main id="main" className="flex h-dvh flex-col">
      <SignOffReader
        title={signOff.title}
        ask={
          <>
            {t('forWhat', { name, desk, kind })}{' '}
            {expiresAt ? t.rich('until', { date: () => <DateTime value={expiresAt} show="moment" /> }) : null}
          </>
        }
        contentPath={`/sign-off/${token}/content`}
        decisionPath={`/sign-off/${token}`}
        contentHash={signOff.contentHash}
        state={signOff.state}
        decided={signOff.decided}
        name={name}
      />
    </main>
  )
}

/** What a link that has expired, was called back or never was shows. */
export function LinkOver() {
  const t = useTranslations('signOffs.over')
  return (
    <PlainPage title={t('title')} intro={t('body')}>
      {null}
    </PlainPage>
  )
}
