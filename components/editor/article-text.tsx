'use client'

import { useMemo, useState, type Ref } from 'react'
import type { TextRange } from '@/domain/anchoring/span'
import type { ArticleDocument } from '@/domain/articles/document'
import type { PaintedClaim } from '@/editor/claim-style'
import './article-text.css'
import { DocumentText } from './document-text'

/** What others can ask of the text. Before the editor is there, `tops` answers from the server's HTML, the rest does nothing. */
export interface ArticleTextHandle {
  getSelectionSpan(): TextRange | null
  /** Selects words, focuses the text and brings them into view. */
  selectSpan(span: TextRange): void
  scrollToClaim(number: number): void
  focus(): void
  /** How far below the top of this component each claim begins, in CSS pixels, by number. */
  tops(): Map<number, number>
  /** Shows words as being marked; `null` shows none. */
  setPending(span: TextRange | null): void
  /** The box around words, in window coordinates. */
  boxOf(span: TextRange): DOMRect | null
}

export interface ArticleTextProps {
  ref?: Ref<ArticleTextHandle>
  document: ArticleDocument
  lang: string | null
  dir: 'ltr' | 'rtl' | 'auto' | null
  /** The claims with a place in the text. Same objects for same claims make an update cheapest. */
  claims: readonly PaintedClaim[]
  activeClaim: number | null
  /** A claim that is pointed at elsewhere, as on its card. */
  hoveredClaim?: number | null
  /** The selected words with the caret at their end (window coordinates), when a selection is made or given up. */
  onSelectionChange?: (span: TextRange | null, end: DOMRect | null) => void
  /** The claim to open: the smallest where somebody clicked, the next one when clicked again. */
  onClaimClick?: (number: number) => void
  onClaimHover?: (number: number | null) => void
  /** The opened claim's span was adjusted; it is shown only when `claims` has it. Without this there are no grips. */
  onAdjustSpan?: (claim: number, spanIndex: number, span: TextRange) => void
  /** Lines may stand elsewhere now: ask for `tops` again. */
  onLayout?: () => void
}

/** The article's text with its claims: readable from the server's HTML on, then selectable in the editor in its place. */
export function ArticleText(props: ArticleTextProps) {
  const { document, generation } = useSameDocument(props.document)
  return <DocumentText key={`${generation} ${props.lang} ${props.dir}`} {...props} document={document} />
}

/** The first of all equal documents: what was fetched again unchanged must not cost a person their selection. */
function useSameDocument(document: ArticleDocument) {
  const [shown, setShown] = useState({ document, generation: 0 })
  const isSame = useMemo(
    () => document === shown.document || JSON.stringify(document) === JSON.stringify(shown.document),
    [document, shown],
  )
  if (isSame) return shown
  const next = { document, generation: shown.generation + 1 }
  setShown(next)
  return next
}
