/** The parts of the opened card that the focus can be sent to. */
export type CardPart = 'card' | 'statement' | 'rating' | 'reasoning' | 'review'

function openedCard(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-part="card"]')
}

/** Gives the focus to a part of the opened card; the card itself where it has no such part. */
export function focusCard(part: CardPart): void {
  const card = openedCard()
  if (!card) return
  const target = part === 'card' ? null : card.querySelector<HTMLElement>(`[data-part="${part}"]`)
  const control =
    target?.querySelector<HTMLElement>('input:checked') ??
    target?.querySelector<HTMLElement>('input, textarea') ??
    target
  ;(control ?? card).focus({ preventScroll: true })
  if (control instanceof HTMLTextAreaElement)
    control.setSelectionRange(control.value.length, control.value.length)
}

/** Gives the focus to the first thing that filing still needs. */
export function focusMissing(): void {
  const card = openedCard()
  const wrong = card?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')
  const control = wrong?.matches('[role="radiogroup"]') ? wrong.querySelector<HTMLElement>('input') : wrong
  control?.focus()
}

/** The box of a claim's first painted piece, in window coordinates: what there is before the editor is. */
export function paintedBox(number: number | undefined): DOMRect | null {
  return document.querySelector(`mark[data-claims~="${number}"]`)?.getBoundingClientRect() ?? null
}

/** Whether the focus is in the opened card. */
export function isInCard(): boolean {
  return openedCard()?.contains(document.activeElement) ?? false
}

// The bar at the top, the heading of the column, and some air.
const marginTop = 96
const marginBottom = 16

/**
 * Scrolls the page as little as needed for the opened card, or as much of its start as there is room for, to be seen.
 * A sheet covers the lower part of the screen: then the words are brought above it.
 */
export function revealCard(words: (() => DOMRect | null) | null): void {
  const card = openedCard()
  if (!card) return
  if (card.closest('[data-sheet]')) {
    const box = words?.()
    if (box && box.height > 0) window.scrollBy({ top: box.top - marginTop - marginBottom })
    return
  }
  const { top, bottom } = card.getBoundingClientRect()
  const below = bottom + marginBottom - window.innerHeight
  if (below > 0) window.scrollBy({ top: Math.min(below, top - marginTop) })
  else if (top < marginTop) window.scrollBy({ top: top - marginTop })
}
