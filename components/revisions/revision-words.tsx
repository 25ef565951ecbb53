import { useTranslations } from 'next-intl'
import { Archive, CircleCheck, Hourglass, StickyNote, Undo2 } from 'lucide-react'
import type { RevisionView } from '@/domain/revisions/revision'
import { Chip } from '../ui/display/chip'

const icons = {
  current: CircleCheck,
  adopted: Archive,
  pending: Hourglass,
  'kept-and-noted': StickyNote,
  'outlet-corrected': Undo2,
} as const

/** What became of a revision, as icon and word. */
export function RevisionState({ revision }: { revision: Pick<RevisionView, 'decision' | 'current'> }) {
  const t = useTranslations('revisions.state')
  const state = revision.current ? 'current' : revision.decision
  const Icon = icons[state]
  return (
    <Chip
      tone={state === 'current' || state === 'pending' ? 'accent' : 'plain'}
      icon={<Icon size={14} aria-hidden />}
    >
      {t(state)}
    </Chip>
  )
}

/** How a revision came, as a sentence: by whom, or from which address. */
export function RevisionOrigin({ revision }: { revision: RevisionView }) {
  const t = useTranslations('revisions.origin')
  return <>{t(revision.number === 1 ? 'first' : revision.origin, { name: revision.by.name })}</>
}
