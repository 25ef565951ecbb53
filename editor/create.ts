import { Editor, Extension } from '@tiptap/core'
import type { TextRange } from '@/domain/anchoring/span'
import type { ArticleDocument } from '@/domain/articles/document'
import type { PaintedClaim } from './claim-style'
import { frozenAttributes, frozenText } from './frozen'
import { emptyCanvas, paintHighlights } from './highlights'
import { measureText } from './layout'
import { offsetMap } from './offsets'
import { watchPointer, type PointerCallbacks } from './pointer'
import { articleSchema, editorContent } from './schema'
import { makeGrips, type GripOptions } from './spans/grips'
import { readSelection, selectedRange, selectRange, watchSelection } from './spans/selection'

/** What an article's editor is made from. Ranges count UTF-16 units of the canonical text, boxes are window coordinates. */
export interface ArticleEditorOptions extends PointerCallbacks {
  /** The container the editor is put into; grips are placed relative to it. */
  element: HTMLElement
  document: ArticleDocument
  /** Language and direction of the article. */
  lang: string | null
  dir: string | null
  claims: readonly PaintedClaim[]
  /** The accessible name of the text. */
  label: string
  gripLabel: GripOptions['label']
  /** The selected words and the caret at their end, when a selection was made or given up. */
  onSelection: (span: TextRange | null, end: DOMRect | null) => void
  /** A span of the opened claim was adjusted. It is shown only when `setClaims` brings it back. */
  onAdjust: GripOptions['onAdjust']
  /** Lines may stand elsewhere now. */
  onLayout: () => void
}

export type ArticleEditor = ReturnType<typeof createArticleEditor>

/** Creates the editor of an article: a text that can be selected but not changed, with its claims highlighted. */
export function createArticleEditor(options: ArticleEditorOptions) {
  const { element: host, lang } = options
  const canvas = emptyCanvas()
  const plugins = [frozenText(), canvas.plugin]
  const editor = new Editor({
    element: host,
    content: editorContent(options.document),
    extensions: [
      ...articleSchema,
      Extension.create({ name: 'article', addProseMirrorPlugins: () => plugins }),
    ],
    // Its commands, key bindings and style sheet are for texts that change.
    enableCoreExtensions: { keymap: false, drop: false, paste: false, delete: false, textDirection: false },
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: frozenAttributes(options.label, lang, options.dir) },
  })
  const { view } = editor
  const life = new AbortController()
  const stage = { view, host, offsets: offsetMap(view.state.doc), signal: life.signal }
  const highlights = paintHighlights(stage, canvas)
  const layout = measureText(stage, highlights, () => {
    highlights.paintInView()
    grips.place()
    options.onLayout()
  })
  const grips = makeGrips(stage, layout, {
    lang,
    label: options.gripLabel,
    preview: (number, spans) => highlights.claims.has(number) && highlights.preview(number, spans),
    onAdjust: options.onAdjust,
  })
  const claimsAtPoint = watchPointer(stage, highlights, options)
  const report = (span: TextRange | null) => options.onSelection(span, span && layout.caret(span.end, -1))
  editor.on('selectionUpdate', watchSelection(stage, report))
  let active: number | null = null
  let isAdjustable = false
  const showGrips = () =>
    grips.show((isAdjustable && active !== null && highlights.claims.get(active)) || null)
  highlights.set(options.claims)

  function reveal(span: TextRange) {
    const { top, bottom } = layout.caret(span.start, 1)
    const [third, inset] = [window.innerHeight / 3, 80]
    if (top < inset || bottom > 3 * third - inset) scrollerOf(host).scrollBy({ top: top - third })
    highlights.paintInView()
  }

  return {
    /** Makes these the claims; those that are as they were cost next to nothing. */
    setClaims(claims: readonly PaintedClaim[]) {
      highlights.set(claims)
      showGrips()
    },
    /** Adds a claim, or replaces the one with its number; costs the blocks it touches. */
    addClaim(claim: PaintedClaim) {
      highlights.put(claim)
      showGrips()
    },
    removeClaim(number: number) {
      highlights.remove(number)
      showGrips()
    },
    /** Opens a claim: it stands out and, where its ends can be moved, gets grips at them. */
    setActive(number: number | null) {
      active = number
      highlights.emphasise('active', number)
      showGrips()
    },
    /** Whether the opened claim's ends can be moved. They cannot at first. */
    setAdjustable(adjustable: boolean) {
      isAdjustable = adjustable
      showGrips()
    },
    setHovered: (number: number | null) => highlights.emphasise('hovered', number),
    /** Shows words as being marked, before they are a claim. */
    setPending: highlights.setPending,
    /** The selected words, white space at the ends left out. */
    selection() {
      readSelection(view)
      return selectedRange(stage)
    },
    /** Selects words, focuses the text and brings them into view. */
    selectSpan(span: TextRange) {
      selectRange(stage, span)
      reveal(span)
    },
    /** Scrolls a claim's first words to a third of the window, unless they are in view. */
    scrollToClaim(number: number) {
      const [span] = highlights.index.spansOf(number)
      if (span) reveal(span)
    },
    /** Which claims are at a point of the window, smallest first. */
    claimsAtPoint,
    boxOf: layout.boxOf,
    tops: layout.tops,
    /** Paints what is in view now: after the container was shown or moved without a scroll. */
    paintInView: highlights.paintInView,
    focus: () => view.focus(),
    destroy() {
      life.abort()
      editor.destroy()
    },
  }
}

/** The nearest ancestor that scrolls its content, else the page. */
function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return document.documentElement
}
