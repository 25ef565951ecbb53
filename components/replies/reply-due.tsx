import { AlarmClock, CircleCheck, Clock, MessageCircleOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReplyDue } from '@/domain/replies/due'
import { Chip, type ChipTone } from '../ui/display/chip'

const looks: Record<ReplyDue, { Icon: typeof Clock; tone: ChipTone }> = {
  overdue: { Icon: AlarmClock, tone: 'wrong' },
  waiting: { Icon: Clock, tone: 'open' },
  answered: { Icon: CircleCheck, tone: 'supported' },
  closed: { Icon: MessageCircleOff, tone: 'plain' },
}

/** Where a request for a reply stands. */
export function ReplyDueChip({ due }: { due: ReplyDue }) {
  const t = useTranslations('replies.due')
  const { Icon, tone } = looks[due]
  return (
    <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(due)}
    </Chip>
  )
}
