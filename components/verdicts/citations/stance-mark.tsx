import { useTranslations } from 'next-intl'
import type { Stance } from '@/domain/verdicts/verdict'
import { familyText } from '../shown/rating-mark'
import { IconDrawing } from '../shown/icon-drawing'

const families = { supports: 'supported', refutes: 'wrong', context: 'open' } as const

/** What a source does for the claim, as icon and word. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = useTranslations('verdicts.stance')
  return (
    <span className="inline-flex shrink-0 items-center gap-1 text-sm font-medium">
      <IconDrawing name={stance} size={14} className={familyText[families[stance]]} />
      {t(stance)}
    </span>
  )
}
