import { Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { PaintedClaim } from '../../claim-style'
import { offsetMap } from '../../offsets'
import { articleSchema, editorContent } from '../../schema'
import { expose } from './expose'
import { markedClaims } from './marked-claims'
import type { Painter } from './painter'

const tints = {
  supported: '#005fb824',
  between: '#a85b0024',
  wrong: '#7a003c24',
  open: '#6b728024',
  unrated: '#00000010',
}

const key = new PluginKey<DecorationSet>('plain')

/** TipTap as its documentation has it: one decoration a claim, all at once, in a set that the plugin keeps. */
class PlainDecorations implements Painter {
  private editor: Editor | undefined

  mount: Painter['mount'] = (element, { document }) => {
    const plugin = new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) => (transaction.getMeta(key) as DecorationSet | undefined) ?? set,
      },
      props: { decorations: (state) => key.getState(state) },
    })
    this.editor = new Editor({
      element,
      content: editorContent(document),
      extensions: [
        ...articleSchema,
        Extension.create({ name: 'plain', addProseMirrorPlugins: () => [plugin] }),
      ],
      injectCSS: false,
      editorProps: { attributes: { class: 'article-body' } },
    })
  }

  ready(claims: readonly PaintedClaim[]): () => void {
    const view = this.editor?.view
    if (!view) return () => undefined
    const offsets = offsetMap(view.state.doc)
    return () => {
      const decorations = claims.flatMap(({ number, spans, style }) =>
        spans.map(({ start, end }) =>
          Decoration.inline(offsets.toPosition(start), offsets.toPosition(end), {
            nodeName: 'mark',
            // A tint alone: underlines of nested elements cost Chromium seconds, which would not be a fair match.
            style: `background: ${tints[style.family]}; color: inherit`,
            'data-claims': String(number),
          }),
        ),
      )
      view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(view.state.doc, decorations)))
    }
  }

  shown(): boolean {
    return document.querySelector('mark') !== null
  }

  painted: Painter['painted'] = (claims) => markedClaims(claims)
}

expose(new PlainDecorations())
