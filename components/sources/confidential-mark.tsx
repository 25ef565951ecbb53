import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Chip } from '../ui/display/chip'

/** Says that a source is confidential, or withheld from whoever looks; nothing for an open one. */
export function ConfidentialMark({ source }: { source: { confidential: boolean; withheld: boolean } }) {
  const t = useTranslations('sources.confidential')
  if (!source.confidential) return null
  return <Chip icon={<Lock size={14} aria-hidden />}>{t(source.withheld ? 'withheld' : 'mark')}</Chip>
}
