import { BadgeCheck, CircleX, Clock, FileWarning, TimerOff, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SignOffState } from '@/domain/sign-offs/state'
import { Chip, type ChipTone } from '../ui/display/chip'

const looks: Record<SignOffState, { Icon: typeof Clock; tone: ChipTone }> = {
  waiting: { Icon: Clock, tone: 'open' },
  approved: { Icon: BadgeCheck, tone: 'supported' },
  refused: { Icon: CircleX, tone: 'wrong' },
  voided: { Icon: FileWarning, tone: 'between' },
  revoked: { Icon: Undo2, tone: 'plain' },
  expired: { Icon: TimerOff, tone: 'plain' },
}

/** What a sign-off is worth now. */
export function SignOffStateChip({ state }: { state: SignOffState }) {
  const t = useTranslations('signOffs.state')
  const { Icon, tone } = looks[state]
  return (
    <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(state)}
    </Chip>
  )
}
