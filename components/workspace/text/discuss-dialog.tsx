'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { TextRange } from '@/domain/anchoring/span'
import { NewThread } from '../../threads/discussion'
import { threadsOf } from '../../threads/threads-store'
import { toast } from '../../ui/overlays/toast'
import { Dialog } from '../../ui/overlays/dialog'
import { useObservable } from '../../verdicts/observable'
import { useWorkspace } from '../workspace-context'

/** Starts a discussion on selected words of the text. */
export function DiscussDialog({ words, onClose }: { words: TextRange; onClose: () => void }) {
  const { store, people } = useWorkspace()
  const { article } = useObservable(store)
  const t = useTranslations('workspace.discuss')
  const composer = useRef<{ focus: () => void }>(null)
  const text = article.text ?? ''
  const span = { ...words, exact: text.slice(words.start, words.end), revision: article.revision.number }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')}>
      <NewThread
        ref={composer}
        place={{ articleId: article.id, claimId: null }}
        me={store.me}
        people={people}
        revealed={false}
        span={span}
        onTake={(thread) => {
          threadsOf(article.id).take(thread)
          toast(t('started'))
          onClose()
        }}
      />
    </Dialog>
  )
}
