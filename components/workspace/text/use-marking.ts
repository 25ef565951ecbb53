import { useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { TextRange } from '@/domain/anchoring/span'
import { extendToSentence } from '@/editor/spans/sentence'
import { isFailure } from '../../api/failure'
import { placedSpans, type WorkClaim } from '../../claims/work-claim'
import type { ArticleTextHandle } from '../../editor/article-text'
import { changeSpans } from '../store/change-claim'
import { markClaim } from '../store/mark-claim'
import { putBack, putThreadBack } from '../store/put-back'
import { openClaim as openedClaim, sameWords, withSpan } from '../store/state'
import type { WorkspaceStore } from '../store/workspace-store'
import type { WorkspaceContextValue } from '../workspace-context'

export interface Marking {
  /** The words that are selected in the text. */
  span: TextRange | null
  /** The claim that marks mostly the same words, once marking was asked for. */
  same: WorkClaim | null
  select: (span: TextRange | null) => void
  /** Marks the selected words; answers whether there were any. */
  mark: () => boolean
  /** Widens the selection to whole sentences; answers whether anything was selected. */
  widen: () => boolean
  markAnyway: () => void
  openSame: () => void
  /** Adds the selected words to the opened claim. */
  add: () => void
  /** Puts the words of a claim or a discussion that lost their place on the selected ones. */
  place: () => void
}

/** Marking the words that are selected in the text. */
export function useMarking(
  store: WorkspaceStore,
  text: RefObject<ArticleTextHandle | null>,
  openClaim: WorkspaceContextValue['openClaim'],
  /** Words that had lost their place were put back: of the claim with this number, or of a discussion. */
  onPlaced: (what: number | 'discussion') => void,
): Marking {
  const [span, setSpan] = useState<TextRange | null>(null)
  const [same, setSame] = useState<WorkClaim | null>(null)
  // The newest selection is the editor's: keys can be quicker than its report.
  const selected = () => text.current?.getSelectionSpan() ?? span

  const done = (at: TextRange) => {
    setSpan(null)
    setSame(null)
    text.current?.selectSpan({ start: at.end, end: at.end })
  }
  const markNow = (words: TextRange) => {
    const key = flushSync(() => {
      done(words)
      return markClaim(store, [words])
    })
    openClaim(key, 'statement')
  }
  const placeNow = (words: TextRange) => {
    const { placing } = store.get()
    if (!placing) return
    done(words)
    if ('threadId' in placing) {
      putThreadBack(store, placing.threadId, words).then(
        () => onPlaced('discussion'),
        (failure: unknown) => {
          if (!isFailure(failure)) throw failure
          store.fail('place', failure)
        },
      )
      return
    }
    const number = store.claim(placing.key)?.number ?? null
    putBack(store, placing.key, placing.spanId, words).then(
      () => onPlaced(number ?? 0),
      (failure: unknown) => {
        if (!isFailure(failure)) throw failure
        store.fail('change', failure, number)
      },
    )
  }
  return {
    span,
    same,
    select: (next) => {
      setSpan(next)
      setSame(null)
    },
    mark: () => {
      const words = selected()
      if (!words) return false
      if (store.get().placing) {
        placeNow(words)
        return true
      }
      const claim = same ? null : sameWords(store.get().claims, [words])
      if (claim) setSame(claim)
      else markNow(words)
      return true
    },
    widen: () => {
      const words = selected()
      const { article } = store.get()
      if (!words || !article.text) return false
      text.current?.selectSpan(extendToSentence(article.text, words, article.language ?? undefined))
      return true
    },
    markAnyway: () => {
      const words = selected()
      if (words) markNow(words)
    },
    openSame: () => {
      const words = selected()
      if (words) done(words)
      if (same) openClaim(same.key, 'rating')
    },
    add: () => {
      const words = selected()
      const open = openedClaim(store.get())
      if (!words || !open) return
      done(words)
      void changeSpans(store, open.key, withSpan(placedSpans(open), words))
    },
    place: () => {
      const words = selected()
      if (words) placeNow(words)
    },
  }
}
