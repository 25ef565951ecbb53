import { useTranslations } from 'next-intl'
import type { Voice } from '@/domain/claims/claim'

/** Who says it, in one line: "SOHR → Independent, says". */
export function VoiceLine({ voices }: { voices: Voice[] }) {
  const t = useTranslations('claims')
  if (voices.length === 0) return <span>{t('voices.outlet')}</span>
  const chains = voices.map(({ chain, act }) => {
    const names = chain.map(({ name, role, organisation }) => {
      const detail = [role, organisation].filter(Boolean).join(', ')
      return detail ? `${name} (${detail})` : name
    })
    return t('voices.line', { chain: names.join(' → '), act: t(`act.${act}`) })
  })
  return <span>{chains.join('; ')}</span>
}
