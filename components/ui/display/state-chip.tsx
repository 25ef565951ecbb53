import {
  Archive,
  BookCheck,
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleSlash,
  Gavel,
  GitFork,
  Hourglass,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip, type ChipTone } from './chip'

const states = {
  open: [Circle, 'plain'],
  checking: [CircleDashed, 'plain'],
  ready: [CircleDot, 'accent'],
  published: [BookCheck, 'accent'],
  archived: [Archive, 'plain'],
  agreed: [CircleCheck, 'accent'],
  disputed: [GitFork, 'accent'],
  'awaiting-approval': [Hourglass, 'accent'],
  ruled: [Gavel, 'accent'],
  parked: [CirclePause, 'plain'],
  withdrawn: [CircleSlash, 'plain'],
} as const satisfies Record<string, readonly [LucideIcon, ChipTone]>

/** Every state of an article and of a claim. */
export type ShownState = keyof typeof states

/** A state as icon and word; `children` adds a figure, as in "Being checked · 1 of 2". */
export function StateChip({ state, children }: { state: ShownState; children?: ReactNode }) {
  const t = useTranslations('ui')
  const [Icon, tone] = states[state]
  return (
    <Chip tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`state.${state}`)}
      {children ? <span className="text-muted">{children}</span> : null}
    </Chip>
  )
}
