import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextRange } from '@/domain/anchoring/span'
import type { Stage } from '../stage'
import { trimmed } from './edges'

/** The selected words as a range of the canonical text, white space at the ends left out; `null` when there are none. */
export function selectedRange({ view, offsets }: Stage): TextRange | null {
  const { from, to } = view.state.selection
  return trimmed(offsets.text, { start: offsets.toOffset(from, 'start'), end: offsets.toOffset(to) })
}

/**
 * Takes over what the browser has selected by now. The editor learns of it a moment late, and drawing in that moment
 * would put the old selection back: a tap that opens a claim would not move the caret.
 */
export function readSelection(view: EditorView): void {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = document.getSelection() ?? {}
  if (!view.hasFocus() || !anchorNode || !focusNode) return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const { doc, selection, tr } = view.state
  const anchor = view.posAtDOM(anchorNode, anchorOffset)
  const head = view.posAtDOM(focusNode, focusOffset)
  if (selection.anchor === anchor && selection.head === head) return
  const read = TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  if (!read.eq(selection)) view.dispatch(tr.setSelection(read))
}

/** Selects a range and gives the text the focus, as if a person had selected it. */
export function selectRange({ view, offsets }: Stage, { start, end }: TextRange): void {
  const { doc, tr } = view.state
  view.focus()
  view.dispatch(
    tr.setSelection(TextSelection.create(doc, offsets.toPosition(start), offsets.toPosition(end))),
  )
}

/**
 * Calls `report` with the selected range whenever it has changed and is at rest: while the mouse is selecting, a
 * toolbar at the selection's end would run after the pointer. The answer is to be called when the selection changed.
 */
export function watchSelection(stage: Stage, report: (span: TextRange | null) => void): () => void {
  const { view, signal } = stage
  let isPressed = false
  let last = ''

  function changed() {
    const span = isPressed ? null : selectedRange(stage)
    const now = span ? `${span.start} ${span.end}` : ''
    if (isPressed || now === last) return
    last = now
    report(span)
  }

  function release() {
    if (!isPressed) return
    isPressed = false
    // The browser settles the selection of a click a moment after the button is up.
    setTimeout(() => {
      if (signal.aborted) return
      readSelection(view)
      changed()
    }, 30)
  }

  view.dom.addEventListener(
    'pointerdown',
    ({ pointerType, button }) => (isPressed = pointerType === 'mouse' && button === 0),
    { signal },
  )
  for (const name of ['pointerup', 'pointercancel'] as const)
    document.addEventListener(name, release, { signal })
  return changed
}
