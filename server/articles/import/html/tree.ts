import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { problem } from '@/domain/problem'

export type Element = Tree.Element
export type Node = Tree.ChildNode
export type TextNode = Tree.TextNode

/** Elements nested deeper than this inside the body are refused: every later step may then recurse safely. */
export const deepest = 256
/** `html` and `body` themselves are not counted. */
const outer = 2

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Tree.Node): node is TextNode {
  return node.nodeName === '#text'
}

/** The value of an attribute, `null` where it (or the element) is not there. */
export function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((found) => found.name === name)?.value ?? null
}

/**
 * Parses a page as browsers do. The depth is watched while the tree grows, so that a hundred thousand nested tags are
 * refused after the first few hundred: throws `too-deep`.
 */
export function parsePage(html: string): Tree.Document {
  let depth = 0
  const document = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1
        if (depth > deepest + outer) throw problem('too-deep')
      },
      onItemPop: () => {
        depth -= 1
      },
    },
  })
  refuseDeep(document)
  return document
}

/** Misnested formatting can make the finished tree deeper than the stack that built it. */
function refuseDeep(document: Tree.Document): void {
  let level = document.childNodes.filter(isElement)
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest + outer) throw problem('too-deep')
    level = level.flatMap((element) => element.childNodes.filter(isElement))
  }
}

/** All elements below a node in document order. */
export function elements(root: Tree.Node): Element[] {
  const out: Element[] = []
  const stack: Tree.Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) out.push(node)
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) stack.push(node.childNodes[at] as Node)
  }
  return out
}

/** The text below a node, without that of scripts and styles. */
export function textOf(node: Tree.Node): string {
  if (isText(node)) return node.value
  if (!('childNodes' in node) || ['script', 'style', 'noscript'].includes(node.nodeName)) return ''
  return node.childNodes.map(textOf).join('')
}

/** What holds no text of the article, whatever is in it. */
const withoutText = new Set(
  'script style noscript template svg math iframe frame frameset noframes object embed applet canvas audio video map button input select textarea option optgroup datalist meter progress head link meta base title'.split(
    ' ',
  ),
)

/** Whether an element and all in it is left out: scripts, frames, form controls and what the page hides. */
export function isLeftOut(element: Element): boolean {
  if (withoutText.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== null && attribute(element, 'hidden') !== 'until-found') return true
  if (element.tagName === 'dialog' && attribute(element, 'open') === null) return true
  const style = attribute(element, 'style')
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
}

/** Takes out of the tree what is left out of every article. */
export function prune(root: Tree.ParentNode): void {
  root.childNodes = root.childNodes.filter((node) => (isElement(node) ? !isLeftOut(node) : isText(node)))
  for (const node of root.childNodes) if (isElement(node)) prune(node)
}
