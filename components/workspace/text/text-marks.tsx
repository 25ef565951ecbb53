'use client'

import type { RefObject } from 'react'
import type { ArticleTextHandle } from '../../editor/article-text'
import { ThreadMarks } from '../../threads/thread-margin'
import { useThreads } from '../../threads/use-threads'
import { useObservable } from '../../verdicts/observable'
import { useWorkspace } from '../workspace-context'

interface TextMarksProps {
  text: RefObject<ArticleTextHandle | null>
  /** The positioned element around the text that the marks are placed in. */
  host: RefObject<HTMLElement | null>
}

/** The open discussions that stand on words of the text, in its margin. */
export function TextMarks({ text, host }: TextMarksProps) {
  const { store, people } = useWorkspace()
  const { article, claims } = useObservable(store)
  const { threads, take } = useThreads(article.id)
  const topOf = (start: number) => {
    const words = text.current?.boxOf({ start, end: start + 1 })
    const box = host.current?.getBoundingClientRect()
    return words && box ? words.top - box.top : null
  }
  const isRevealed = (claimId: string | null) => claims.find(({ id }) => id === claimId)?.revealed ?? false
  return (
    <ThreadMarks
      threads={threads ?? []}
      topOf={topOf}
      me={store.me}
      people={people}
      isRevealed={isRevealed}
      onTake={take}
    />
  )
}
