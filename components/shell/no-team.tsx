import { useTranslations } from 'next-intl'
import type { MeView } from '@/domain/team/view'
import { Notice } from '../ui/display/notice'
import { AppFrame } from './app-frame'

/** What somebody who is in no team sees in place of a team's things. */
export function NoTeam({ me }: { me: MeView }) {
  const t = useTranslations('access')
  return (
    <AppFrame me={me}>
      <Notice title={t('noTeam.title')}>{t('noTeam.body')}</Notice>
    </AppFrame>
  )
}
