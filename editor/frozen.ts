import { Plugin } from '@tiptap/pm/state'
import type { EditorProps } from '@tiptap/pm/view'

/**
 * Makes the text unchangeable while it stays selectable: no transaction that changes the document is applied, and
 * what ProseMirror then finds changed in the DOM it draws again. The handlers stop most changes before they show.
 */
export function frozenText(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleDOMEvents: {
        beforeinput: refuse,
        paste: refuse,
        // Refusing the drop also keeps the browser from leaving the page for a dropped file.
        drop: refuse,
        dragover: refuse,
        // A composition that ProseMirror knows of is protected from redrawing until it ends: it must not know.
        compositionstart: () => true,
        compositionupdate: () => true,
        compositionend: () => true,
      },
    },
  })
}

function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault()
  return true
}

/** The attributes of the text's element: a text box to read and select in, in the article's language. */
export function frozenAttributes(
  label: string,
  lang: string | null,
  dir: string | null,
): EditorProps['attributes'] {
  return {
    class: 'article-body',
    'aria-label': label,
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    // No on-screen keyboard, no suggestions, no writing assistants: nothing can be typed here.
    inputmode: 'none',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    translate: 'no',
    'data-gramm': 'false',
    tabindex: '0',
    ...(lang ? { lang } : {}),
    ...(dir ? { dir } : {}),
  }
}
