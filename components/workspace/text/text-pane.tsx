'use client'

import { useRef, useState, type RefObject } from 'react'
import type { TextRange } from '@/domain/anchoring/span'
import type { ArticleDocument } from '@/domain/articles/document'
import type { PaintedClaim } from '@/editor/claim-style'
import { mayReword, isLive, isPlaced, placedSpans } from '../../claims/work-claim'
import { ArticleText, type ArticleTextHandle } from '../../editor/article-text'
import { useObservable } from '../../verdicts/observable'
import { changeSpans } from '../store/change-claim'
import { claimByKey, openClaim as openedClaim, withSpan } from '../store/state'
import { keysWorkHere } from '../keys/use-keys'
import { useWorkspace } from '../workspace-context'
import { DiscussDialog } from './discuss-dialog'
import { MarkBar } from './mark-bar'
import { TextMarks } from './text-marks'
import type { Marking } from './use-marking'

interface TextPaneProps {
  text: RefObject<ArticleTextHandle | null>
  painted: readonly PaintedClaim[]
  marking: Marking
  wide: boolean
  markKey: string | null
  onLayout: () => void
}

/** The text with its claims, and what can be done with the words that are selected in it. */
export function TextPane({ text, painted, marking, wide, markKey, onLayout }: TextPaneProps) {
  const { store, canMark, openClaim } = useWorkspace()
  const state = useObservable(store)
  const { article, claims } = state
  const pointed = useObservable(store.pointed)
  const host = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ top: number; left: number } | null>(null)
  const [discussed, setDiscussed] = useState<TextRange | null>(null)
  const open = openedClaim(state)
  const { placing } = state
  const placed =
    placing && ('threadId' in placing ? 'discussion' : (claimByKey(state, placing.key)?.number ?? null))
  const mayAdjust = open !== null && isLive(open) && isPlaced(open) && mayReword(store.me, open)

  const select = (span: TextRange | null, end: DOMRect | null) => {
    marking.select(span)
    const box = host.current?.getBoundingClientRect()
    if (!span || !end || !box) return setAt(null)
    const half = 90
    const left = Math.min(Math.max(end.left - box.left, half), Math.max(half, box.width - half))
    setAt({ top: end.bottom - box.top + 6, left })
  }
  const openByNumber = (number: number) => {
    const claim = claims.find((candidate) => candidate.number === number)
    if (claim) openClaim(claim.key, wide ? null : 'card')
  }
  const adjust = (number: number, index: number, span: TextRange) => {
    const claim = claims.find((candidate) => candidate.number === number)
    if (!claim) return
    const others = placedSpans(claim).filter((_, other) => other !== index)
    void changeSpans(store, claim.key, withSpan(others, span))
  }
  return (
    <div ref={host} data-text {...keysWorkHere} className="relative">
      <ArticleText
        ref={text}
        document={article.document as ArticleDocument}
        lang={article.language}
        dir={article.direction}
        claims={painted}
        activeClaim={open?.number ?? null}
        hoveredClaim={pointed.number}
        onSelectionChange={select}
        onClaimClick={openByNumber}
        onClaimHover={(number) => store.pointAt(number)}
        onLayout={onLayout}
        {...(mayAdjust ? { onAdjustSpan: adjust } : {})}
      />
      {canMark && marking.span && (at || !wide) ? (
        <MarkBar
          at={wide ? at : null}
          addTo={mayAdjust ? open : null}
          same={marking.same}
          markKey={markKey}
          placing={placed}
          onPlace={marking.place}
          onStopPlacing={() => store.set({ placing: null })}
          onMark={marking.mark}
          onDiscuss={() => setDiscussed(marking.span)}
          onAdd={marking.add}
          onOpenSame={marking.openSame}
          onMarkAnyway={marking.markAnyway}
        />
      ) : null}
      <TextMarks text={text} host={host} />
      {discussed ? <DiscussDialog words={discussed} onClose={() => setDiscussed(null)} /> : null}
    </div>
  )
}
