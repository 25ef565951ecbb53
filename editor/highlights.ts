import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { smallestFirst } from '@/domain/anchoring/hits'
import { segmentIndex, type Segment, type SegmentIndex } from '@/domain/anchoring/segments'
import type { TextRange } from '@/domain/anchoring/span'
import { highlightClass, type Emphasis, type PaintedClaim } from './claim-style'
import { readSelection } from './spans/selection'
import { PaintedBlocks } from './painted-blocks'
import type { Stage } from './stage'
import { blockElements, type BlockElements } from './viewport'

/** What the editor draws at present. Replacing `blocks` and updating the view draws what differs. */
export interface Canvas {
  plugin: Plugin
  blocks: PaintedBlocks
}

/**
 * An empty canvas. What is painted is no part of the editor's state: it follows from the claims and the window alone,
 * and a transaction for each scroll would tell every listener of a change that is none.
 */
export function emptyCanvas(): Canvas {
  const canvas: Canvas = {
    plugin: new Plugin({ props: { decorations: () => canvas.blocks } }),
    blocks: new PaintedBlocks(new Map()),
  }
  return canvas
}

/**
 * The highlights of an editor. Input is claims with canonical spans and a style each; only blocks whose segments,
 * styles or emphasis changed are painted again: those in view at once, the others in idle time, and whatever a
 * scroll brings into view in that same frame. So every frame shows the claims as they are.
 */
export interface Highlights {
  index: SegmentIndex
  elements: BlockElements
  /** The claims by number, as they were given. */
  claims: ReadonlyMap<number, PaintedClaim>
  /** Makes these the claims. What is as it was costs a comparison each, and no painting. */
  set(claims: readonly PaintedClaim[]): void
  /** Adds a claim or replaces the one with its number. */
  put(claim: PaintedClaim): void
  remove(number: number): void
  /** Shows a claim's spans elsewhere until they are previewed as they are or given otherwise, as while one is dragged. */
  preview(number: number, spans: readonly TextRange[]): void
  /** Shows the words that are being marked, or no longer. */
  setPending(span: TextRange | null): void
  /** Makes one claim stand out as opened or as pointed at. */
  emphasise(name: keyof Emphasis, number: number | null): void
  /** Paints what is in view and not as it should be, now. Cheap when all is. */
  paintInView(): void
}

/** The selection that is being marked takes part in the cutting as a claim with a number that no claim has. */
const pendingNumber = 0
// While somebody scrolls this much beyond the window is painted too, in pixels: about a turn of the wheel.
const ahead = 160
// The pieces painted in one idle turn: some 4 ms, so that no frame is late, and 5,000 claims are done in two seconds.
const piecesATurn = 160

/** Starts painting on a stage. */
export function paintHighlights({ view, offsets, signal }: Stage, canvas: Canvas): Highlights {
  const { blocks } = offsets
  const index = segmentIndex(blocks)
  const elements = blockElements(view.dom)
  const claims = new Map<number, PaintedClaim>()
  const stale = new Set<number>()
  const emphasis: Emphasis = { active: null, hovered: null }
  let isScheduled = false

  // Scroll events come before the frame they belong to is drawn; capturing sees every scrolling ancestor.
  document.addEventListener('scroll', () => paintWithin(ahead), { capture: true, passive: true, signal })
  window.addEventListener('resize', paintInView, { signal })
  window.addEventListener('beforeprint', () => paint([...stale]), { signal })

  function spoil(touched: readonly number[]) {
    for (const block of touched) stale.add(block)
  }

  function take(claim: PaintedClaim) {
    const { number, spans, style } = claim
    const before = claims.get(number)
    if (before === claim) return
    claims.set(number, claim)
    if (!before || !sameSpans(before.spans, spans)) spoil(index.put(claim))
    else if (before.style.family !== style.family || before.style.line !== style.line) {
      spoil(index.blocksOf(number))
    }
  }

  function forget(number: number) {
    claims.delete(number)
    spoil(index.remove(number))
  }

  function preview(number: number, spans: readonly TextRange[]) {
    spoil(index.put({ number, spans }))
    paintInView()
  }

  function paintInView() {
    paintWithin(0)
  }

  function paintWithin(margin: number) {
    if (stale.size === 0) return
    const { first, after } = elements.inView(margin)
    paint([...stale].filter((block) => block >= first && block < after))
    schedule()
  }

  function schedule() {
    if (isScheduled || stale.size === 0) return
    isScheduled = true
    requestIdle(() => {
      isScheduled = false
      if (signal.aborted) return
      paint(nearestStale())
      schedule()
    })
  }

  /** The stale blocks nearest to the window, as people scroll from where they are, for one idle turn. */
  function nearestStale(): number[] {
    const { first } = elements.inView(0)
    const nearest = [...stale].sort((a, b) => Math.abs(a - first) - Math.abs(b - first))
    let pieces = 0
    const last = nearest.findIndex((block) => (pieces += 1 + index.segments(block).length) > piecesATurn)
    return last < 0 ? nearest : nearest.slice(0, last + 1)
  }

  function paint(touched: readonly number[]) {
    if (touched.length === 0) return
    readSelection(view)
    const painted = new Map(canvas.blocks.byPosition)
    for (const block of touched) {
      const start = blocks[block]?.start ?? 0
      const before = offsets.toPosition(start) - 1
      const node = view.state.doc.nodeAt(before)
      const decorations = index.segments(block).map((segment) => decoration(segment, start))
      if (node) painted.set(before, DecorationSet.create(node, decorations))
      stale.delete(block)
    }
    canvas.blocks = new PaintedBlocks(painted)
    view.updateState(view.state)
  }

  function decoration({ start, end, claims: all }: Segment, origin: number): Decoration {
    const numbers = all[0] === pendingNumber ? all.slice(1) : all
    const ordered = smallestFirst(index, numbers, start)
    const painted = ordered[0]
      ? highlightClass(ordered, (number) => claims.get(number)?.style, emphasis)
      : 'hl'
    return Decoration.inline(start - origin, end - origin, {
      nodeName: 'mark',
      class: numbers === all ? painted : `${painted} hl-pending`,
      ...(ordered[0] ? { 'data-claims': numbers.join(' ') } : {}),
    })
  }

  return {
    index,
    elements,
    claims,
    set(next) {
      next.forEach(take)
      if (claims.size > next.length) {
        const kept = new Set(next.map(({ number }) => number))
        for (const number of claims.keys()) if (!kept.has(number)) forget(number)
      }
      paintInView()
    },
    put(claim) {
      take(claim)
      paintInView()
    },
    remove(number) {
      forget(number)
      paintInView()
    },
    preview,
    setPending: (span) => preview(pendingNumber, span ? [span] : []),
    emphasise(name, number) {
      const before = emphasis[name]
      if (before === number) return
      emphasis[name] = number
      for (const each of [before, number]) if (each !== null) spoil(index.blocksOf(each))
      paintInView()
    },
    paintInView,
  }
}

function sameSpans(left: readonly TextRange[], right: readonly TextRange[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ start, end }, at) => right[at]?.start === start && right[at]?.end === end)
  )
}

// Safari has no idle callbacks.
function requestIdle(work: () => void) {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work)
  else setTimeout(work, 32)
}
