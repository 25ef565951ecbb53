'use client'

import { RedactWords } from '@/components/redaction/redact-words'
import { OpenDraftDialog } from '@/components/verdicts/sharing/open-draft-dialog'
import type { ClaimView } from '@/domain/claims/claim'
import type { Colleague, Me } from '../work-claim'
import { MergeDialog } from './merge-dialog'
import { SplitDialog } from './split-dialog'

/** What is asked for in a window of its own: an editor's acts, and an owner's look at the draft of somebody away. */
export type MoreAct = 'split' | 'merge' | 'redact' | 'open-draft'

interface MoreDialogProps {
  act: MoreAct
  claim: ClaimView
  me: Me
  people: readonly Colleague[]
  lang: string | null
  onClose: () => void
  /** The claim, its relations or what I may see of its verdicts changed. */
  onDone?: (act: MoreAct) => void
}

/** The window of one of the rarer acts on a claim. */
export function MoreDialog({ act, claim, me, people, lang, onClose, onDone }: MoreDialogProps) {
  const done = () => onDone?.(act)
  if (act === 'split') return <SplitDialog claim={claim} lang={lang} onClose={onClose} onDone={done} />
  if (act === 'merge') return <MergeDialog claim={claim} onClose={onClose} onDone={done} />
  if (act === 'redact') return <RedactWords claim={claim} onClose={onClose} />
  return (
    <OpenDraftDialog
      claim={claim}
      people={people.filter(({ id }) => id !== me.id)}
      onClose={onClose}
      onOpened={done}
    />
  )
}
