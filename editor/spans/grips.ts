import type { ClaimSpans } from '@/domain/anchoring/segments'
import type { TextRange } from '@/domain/anchoring/span'
import type { TextLayout } from '../layout'
import type { Stage } from '../stage'
import { moveEdge, trimmed } from './edges'

type Edge = 'start' | 'end'

export interface GripOptions {
  lang: string | null
  /** What a grip is called, as "Start of claim 3"; `part` counts from 1 when the claim has several spans, else it is null. */
  label: (edge: Edge, claim: number, part: number | null) => string
  /** Shows the claim with these spans while they are being adjusted. */
  preview: (claim: number, spans: readonly TextRange[]) => unknown
  onAdjust: (claim: number, spanIndex: number, span: TextRange) => void
}

/** The grips at the ends of the opened claim's spans. */
export interface Grips {
  /** Puts grips at this claim's ends, or takes them away. */
  show(claim: ClaimSpans | null): void
  /** Puts the grips where the ends are now; to be called when the text's layout changed. */
  place(): void
}

/** Keys move by single steps; this many milliseconds after the last one the adjustment counts as made. */
const settledAfter = 700

/**
 * Makes two grips for each span of the claim that is shown: sliders to a screen reader, dragged by pointer, moved by
 * arrow keys (with Ctrl or Alt by word). Escape takes an adjustment back; Enter, leaving or a pause makes it.
 */
export function makeGrips(
  { view, host, offsets, signal }: Stage,
  layout: TextLayout,
  options: GripOptions,
): Grips {
  const { text } = offsets
  const layer = document.createElement('div')
  layer.className = 'grips'
  host.append(layer)
  signal.addEventListener('abort', () => layer.remove())
  let claim: ClaimSpans | null = null
  let spans: TextRange[] = []
  let placers: (() => void)[] = []
  let timer: number | undefined

  function show(next: ClaimSpans | null) {
    const before = claim
    if (before && before.number !== next?.number) revert()
    const isSame = before?.number === next?.number && before?.spans.length === next?.spans.length
    // What is given again as it was leaves an adjustment that is being made alone.
    if (!isSame || !before?.spans.every((span, at) => sameRange(next?.spans[at], span))) {
      clearTimeout(timer)
      spans = next ? [...next.spans] : []
    }
    claim = next
    if (!isSame) {
      layer.replaceChildren()
      placers = spans.flatMap((_, at) => [makeGrip(at, 'start'), makeGrip(at, 'end')])
    }
    place()
  }

  function place() {
    for (const placer of placers) placer()
  }

  function makeGrip(at: number, edge: Edge): () => void {
    const grip = document.createElement('div')
    const attributes = {
      class: `grip grip-${edge}`,
      tabindex: 0,
      role: 'slider',
      'aria-label': options.label(edge, claim?.number ?? 0, spans.length > 1 ? at + 1 : null),
      'aria-valuemin': 0,
      'aria-valuemax': text.length,
    }
    for (const [name, value] of Object.entries(attributes)) grip.setAttribute(name, String(value))
    grip.addEventListener('pointerdown', (event) => drag(grip, at, edge, event))
    grip.addEventListener('keydown', (event) => key(at, edge, event))
    grip.addEventListener('blur', () => settle(at))
    layer.append(grip)
    return () => {
      const span = spans[at]
      if (!span) return
      const origin = host.getBoundingClientRect()
      const { left, top, bottom, height } = layout.caret(span[edge], edge === 'start' ? 1 : -1)
      grip.style.left = `${left - origin.left}px`
      grip.style.top = `${(edge === 'start' ? top : bottom) - origin.top}px`
      grip.style.setProperty('--line', `${height}px`)
      const words = text.slice(span.start, span.end)
      grip.setAttribute('aria-valuenow', String(span[edge]))
      grip.setAttribute('aria-valuetext', words.replace(/^(.{25}).{10,}(.{25})$/s, '$1 … $2'))
    }
  }

  function drag(grip: HTMLElement, at: number, edge: Edge, down: PointerEvent) {
    const span = spans[at]
    if (down.button !== 0 || !span) return
    down.preventDefault()
    grip.focus({ preventScroll: true })
    grip.setPointerCapture(down.pointerId)
    // The grip is held beside its line: the line follows the pointer at the distance it was taken up.
    const { left, top, height } = layout.caret(span[edge], edge === 'start' ? 1 : -1)
    const [shiftX, shiftY] = [left - down.clientX, top + height / 2 - down.clientY]
    const held = new AbortController()
    const listen = (
      name: 'pointermove' | 'pointerup' | 'pointercancel',
      heard: (event: PointerEvent) => void,
    ) => grip.addEventListener(name, heard, { signal: held.signal })
    listen('pointermove', ({ clientX, clientY }) => {
      const found = view.posAtCoords({ left: clientX + shiftX, top: clientY + shiftY })
      const now = spans[at]
      if (found && now) move(at, { ...now, [edge]: offsets.toOffset(found.pos) })
    })
    listen('pointerup', () => {
      held.abort()
      settle(at)
    })
    listen('pointercancel', () => {
      held.abort()
      revert()
    })
  }

  function key(at: number, edge: Edge, event: KeyboardEvent) {
    const span = spans[at]
    if (!span) return
    if (event.key === 'Enter') return settle(at)
    const isMoved = !sameRange(claim?.spans[at], span)
    if (event.key === 'Escape' && isMoved) {
      event.stopPropagation()
      return revert()
    }
    const onwards = getComputedStyle(view.dom).direction === 'rtl' ? -1 : 1
    const steps: Record<string, number> = {
      ArrowRight: onwards,
      ArrowLeft: -onwards,
      ArrowUp: 1,
      ArrowDown: -1,
    }
    const step = steps[event.key]
    if (step === undefined || event.metaKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const by = event.ctrlKey || event.altKey ? 'word' : 'character'
    move(at, moveEdge(text, span, { edge, by, direction: step > 0 ? 1 : -1 }, options.lang ?? undefined))
    clearTimeout(timer)
    timer = window.setTimeout(() => settle(at), settledAfter)
  }

  /** Spans of one claim never overlap, and none is ever empty: a move that would do either is not made. */
  function move(at: number, { start, end }: TextRange) {
    const isFree = spans.every((other, index) => index === at || other.end <= start || other.start >= end)
    if (!claim || !isFree || start >= end) return
    spans = spans.with(at, { start, end })
    options.preview(claim.number, spans)
    place()
  }

  function settle(at: number) {
    clearTimeout(timer)
    const [given, span] = [claim?.spans[at], spans[at]]
    if (!claim || !span || sameRange(given, span)) return
    const words = trimmed(text, span)
    if (words && !sameRange(given, words)) options.onAdjust(claim.number, at, words)
    // Who adjusts takes the new spans at once; what was not taken is not shown either.
    requestAnimationFrame(revert)
  }

  /** Puts the ends back to where they are given. */
  function revert() {
    clearTimeout(timer)
    if (!claim || claim.spans.every((span, at) => sameRange(spans[at], span))) return
    spans = [...claim.spans]
    options.preview(claim.number, spans)
    place()
  }

  return { show, place }
}

function sameRange(left: TextRange | undefined, right: TextRange): boolean {
  return left?.start === right.start && left.end === right.end
}
