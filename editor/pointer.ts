import { claimsAt } from '@/domain/anchoring/hits'
import type { Highlights } from './highlights'
import { readSelection } from './spans/selection'
import type { Stage } from './stage'

/** What the pointer and Enter tell about the claims of the text; claims come smallest first. */
export interface PointerCallbacks {
  onClaimClick: (claims: number[]) => void
  onHover: (claims: number[]) => void
}

/**
 * Listens for clicks, Enter and the pointer. The answer says which claims are at a point of the window: the browser
 * finds the painted piece, its offset tells the claims; a piece has the same ones throughout, so this is exact.
 */
export function watchPointer(
  { view, offsets, signal }: Stage,
  { index }: Highlights,
  { onClaimClick, onHover }: PointerCallbacks,
): (x: number, y: number) => number[] {
  let hovered = ''

  function claimsOf(target: EventTarget | null): number[] {
    const mark = target instanceof Element ? target.closest('mark[data-claims]') : null
    if (!mark || !view.dom.contains(mark)) return []
    return claimsAt(index, offsets.toOffset(view.posAtDOM(mark, 0)))
  }

  function hover(claims: number[]) {
    const now = claims.join(' ')
    if (now !== hovered) onHover(claims)
    hovered = now
  }

  function listen<Name extends keyof HTMLElementEventMap>(
    name: Name,
    heard: (event: HTMLElementEventMap[Name]) => void,
  ) {
    view.dom.addEventListener(name, heard, { signal })
  }

  listen('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link) {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener,noreferrer')
    }
    readSelection(view)
    const claims = claimsOf(event.target)
    // With a selection, words were selected and not clicked.
    if (claims.length > 0 && view.state.selection.empty) onClaimClick(claims)
  })
  listen('keydown', ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
    const { empty, head } = view.state.selection
    if (key !== 'Enter' || !empty || ctrlKey || metaKey || altKey || shiftKey) return
    const offset = offsets.toOffset(head)
    // A caret right behind a claim is at it too.
    const claims = [offset, offset - 1].map((at) => claimsAt(index, at)).find((found) => found.length > 0)
    if (claims) onClaimClick(claims)
  })
  listen('pointerover', ({ target, pointerType, buttons }) => {
    // While a button is down somebody is selecting.
    if (pointerType !== 'touch' && buttons === 0) hover(claimsOf(target))
  })
  listen('pointerleave', () => hover([]))
  return (x, y) => claimsOf(document.elementFromPoint(x, y))
}
