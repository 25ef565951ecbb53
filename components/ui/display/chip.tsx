import type { ReactNode } from 'react'
import { classNames } from '../class-names'

export type ChipTone = 'plain' | 'accent' | 'supported' | 'between' | 'wrong' | 'open'

const tones: Record<ChipTone, { box: string; icon: string }> = {
  plain: { box: 'border-rule bg-transparent', icon: 'text-muted' },
  accent: { box: 'border-transparent bg-accent-tint', icon: 'text-accent' },
  supported: { box: 'border-transparent bg-supported-tint', icon: 'text-supported' },
  between: { box: 'border-transparent bg-between-tint', icon: 'text-between' },
  wrong: { box: 'border-transparent bg-wrong-tint', icon: 'text-wrong' },
  open: { box: 'border-transparent bg-open-tint', icon: 'text-open' },
}

interface ChipProps {
  children: ReactNode
  /** Always with an icon where the tone means something: colour is never the only carrier. */
  icon?: ReactNode
  tone?: ChipTone
  className?: string
}

/** A word with its icon on a tinted ground: a state, a rating, a role. */
export function Chip({ children, icon, tone = 'plain', className }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-6 shrink-0 items-center gap-1.5 rounded-md border px-2 text-sm whitespace-nowrap text-ink',
        tones[tone].box,
        className,
      )}
    >
      {icon ? <span className={classNames('flex', tones[tone].icon)}>{icon}</span> : null}
      {children}
    </span>
  )
}
