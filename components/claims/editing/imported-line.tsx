import { useTranslations } from 'next-intl'
import { ImportedChip } from '../../annotations/imported-chip'
import type { WorkClaim } from '../work-claim'

/** Whom a claim that came from a file is by, as the file says. */
export function ImportedLine({ claim }: { claim: Pick<WorkClaim, 'imported' | 'markedBy'> }) {
  const t = useTranslations('claims')
  if (!claim.imported) return null
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
      {t('markedBy')} <span className="min-w-0 break-words text-ink">{claim.markedBy.name}</span>
      <ImportedChip />
    </p>
  )
}
