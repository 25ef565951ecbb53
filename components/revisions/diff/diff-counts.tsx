import { useTranslations } from 'next-intl'
import type { DiffCounts } from '@/domain/revisions/diff'
import { isUnchanged, shownCounts } from './lines'

const order = ['reworded', 'added', 'removed', 'moved'] as const

/** What was done to the paragraphs, in one line; what did not happen is left out. */
export function DiffCountsLine({ counts, kept }: { counts: DiffCounts; kept?: boolean }) {
  const t = useTranslations('revisions.counts')
  const shown = shownCounts(counts)
  const parts = order.flatMap((name) => (shown[name] > 0 ? [t(name, { count: shown[name] })] : []))
  if (isUnchanged(counts)) return <>{t('same')}</>
  return <>{[...parts, ...(kept ? [t('kept', { count: shown.kept })] : [])].join(' · ')}</>
}
