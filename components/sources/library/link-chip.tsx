import { Ban, FileDiff, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SourceView } from '@/domain/sources/source'
import { Chip, type ChipTone } from '../../ui/display/chip'

const looks = {
  changed: { tone: 'between', Icon: FileDiff },
  dead: { tone: 'wrong', Icon: Unlink },
  refused: { tone: 'plain', Icon: Ban },
} as const satisfies Record<string, { tone: ChipTone; Icon: typeof Ban }>

/** What the last look at a source's address found, where there is something to say. */
export function LinkChip({ source }: { source: SourceView }) {
  const t = useTranslations('sources.link')
  const { linkState, linkCheckedAt } = source
  if (linkState === null || linkState === 'ok') return null
  const { tone, Icon } = looks[linkState]
  return (
    <span title={linkCheckedAt ? t('checked', { day: linkCheckedAt.slice(0, 10) }) : undefined}>
      <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>
        {t(linkState)}
      </Chip>
    </span>
  )
}
