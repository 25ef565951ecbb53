import { CircleCheck, CircleHelp, CircleSlash, MoveVertical, PencilLine, Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Outcome } from '@/domain/anchoring/carry/carried-span'
import { Chip } from '../../ui/display/chip'

const icons = {
  exact: CircleCheck,
  moved: MoveVertical,
  changed: PencilLine,
  ambiguous: CircleHelp,
  orphaned: Unlink,
  removed: CircleSlash,
} as const

/** What became of a claim's words, as icon and word; `removed` is an orphan that the outlet took out. */
export function OutcomeMark({ outcome }: { outcome: Outcome | 'removed' }) {
  const t = useTranslations('revisions.outcome')
  const Icon = icons[outcome]
  const calm = outcome === 'exact' || outcome === 'moved' || outcome === 'removed'
  return (
    <Chip tone={calm ? 'plain' : 'accent'} icon={<Icon size={14} aria-hidden />}>
      {t(outcome)}
    </Chip>
  )
}
