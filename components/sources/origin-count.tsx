import { useTranslations } from 'next-intl'
import { sharedOrigins } from '@/domain/sources/origins'
import type { SourceView } from '@/domain/sources/source'

/** Says of sources that some of them pass on one report, so that they are fewer than they seem. */
export function OriginCount({ sources }: { sources: readonly SourceView[] }) {
  const t = useTranslations('sources.origin')
  const shared = sharedOrigins(sources)
  return shared ? <p className="text-sm text-muted">{t('count', shared)}</p> : null
}
