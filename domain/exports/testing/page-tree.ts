import { parse, type DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** Every element of a page as a browser would build it, in document order. */
export function pageElements(html: string): Element[] {
  return descendants(parse(html))
}

/** The elements below a node, in document order. */
export function descendants(node: { childNodes: Node[] }): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []))
}

/** The value of an attribute, or `null`. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null
}

/** The words of an element without its reference links; a line break is `\n`. */
export function words(element: Element): string {
  return element.childNodes
    .map((child) => {
      if ('value' in child) return child.value
      if (!('tagName' in child) || attribute(child, 'role') === 'doc-noteref') return ''
      return child.tagName === 'br' ? '\n' : words(child)
    })
    .join('')
}

/** The words of the blocks of a page's article, in document order and joined as the canonical text is. */
export function articleText(html: string): string {
  return pageElements(html)
    .filter((element) => attribute(element, 'data-block') !== null)
    .map(words)
    .join('\n')
}

/** The parsed data blocks of a page by their media type, as they stand in the attribute. */
export function dataBlocks(html: string): Map<string, unknown> {
  const scripts = pageElements(html).filter(({ tagName }) => tagName === 'script')
  return new Map(
    scripts.map((script): [string, unknown] => [attribute(script, 'type') ?? '', JSON.parse(words(script))]),
  )
}
