import { useTranslations } from 'next-intl'
import { Chip } from '../ui/display/chip'

/** Beside a name that came with an imported file: a member may have the same. */
export function ImportedChip() {
  const t = useTranslations('annotations')
  return (
    <span title={t('importedHint')}>
      <Chip>{t('imported')}</Chip>
    </span>
  )
}
