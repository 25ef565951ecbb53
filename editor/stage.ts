import type { EditorView } from '@tiptap/pm/view'
import type { OffsetMap } from './offsets'

/** What every part of an article's editor works with. */
export interface Stage {
  view: EditorView
  /** The positioned element that holds the text; grips are placed in it. */
  host: HTMLElement
  offsets: OffsetMap
  /** Aborted when the editor is destroyed: whatever listens or waits ends by it. */
  signal: AbortSignal
}
