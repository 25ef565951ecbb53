import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { elements, isElement, isText, type Element, type TextNode } from '../tree'

/** Names our own mark on the copy that the extractor works on; nothing of that copy is ever kept. */
const mark = 'data-plumbline-part'

/**
 * Which text nodes and images of a page make its article, as Readability judges; `null` where it finds none. It works
 * on a marked copy in another DOM and only the marks that it left standing come back, so that what is stored is read
 * from the page itself by our own mapper.
 */
export function articleParts(document: Tree.Document): Set<TextNode | Element> | null {
  const parts = new Map<string, TextNode | Element>()
  const copy = markedCopy(document, parts)
  const { document: dom } = parseHTML(copy)
  const marks = new Readability<string[]>(dom, { disableJSONLD: true, serializer: marksIn }).parse()?.content
  if (!marks) return null
  return new Set(marks.flatMap((id) => parts.get(id) ?? []))
}

const hasDescendants = (node: globalThis.Node): node is globalThis.Element => 'querySelectorAll' in node

/** The numbers of the marks that are left below a node of the extractor's DOM. */
function marksIn(content: globalThis.Node): string[] {
  if (!hasDescendants(content)) return []
  return [...content.querySelectorAll(`[${mark}]`)].map((element) => element.getAttribute(mark) ?? '')
}

/** The page as HTML with every text in a numbered `<span>` and every image numbered. The tree itself is left as it was. */
function markedCopy(document: Tree.Document, parts: Map<string, TextNode | Element>): string {
  const undo: (() => void)[] = []
  const body = elements(document).find((element) => element.tagName === 'body')
  for (const element of body ? elements(body) : []) {
    if (element.tagName === 'img') {
      const id = String(parts.size)
      parts.set(id, element)
      element.attrs.push({ name: mark, value: id })
      undo.push(() => element.attrs.pop())
    }
    if (!element.childNodes.some((node) => isText(node) && node.value.trim() !== '')) continue
    const { childNodes } = element
    undo.push(() => {
      element.childNodes = childNodes
    })
    element.childNodes = childNodes.map((node) => {
      if (isElement(node) || !isText(node) || node.value.trim() === '') return node
      const id = String(parts.size)
      parts.set(id, node)
      return {
        ...element,
        nodeName: 'span',
        tagName: 'span',
        attrs: [{ name: mark, value: id }],
        childNodes: [node],
        parentNode: element,
      }
    })
  }
  const html = serialize(document)
  for (const restore of undo) restore()
  return html
}
