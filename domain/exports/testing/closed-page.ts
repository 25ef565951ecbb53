import { parse } from 'parse5'
import { isWebAddress } from '../../sources/address'
import { attribute, descendants, words, type Element } from './page-tree'

const htmlNames = new Set(
  (
    'html head meta title style script link body a svg symbol path use rect header div section footer main nav article ' +
    'h1 h2 h3 h4 p ul ol li table tbody tr th td mark strong b i em small bdi cite code pre time blockquote br hr ' +
    'figure figcaption details summary span dl dt dd del ins form label select option textarea input button'
  ).split(' '),
)
const inSvg = new Set(['svg', 'symbol', 'path', 'use', 'rect', 'g'])
const attributeNames = new Set(
  (
    'lang dir class id href rel target role tabindex datetime start name content charset http-equiv property scope type ' +
    'value selected method action required maxlength autocomplete for title data-block data-claims data-rating ' +
    'data-state aria-hidden aria-label aria-labelledby aria-details aria-describedby d fill stroke viewBox x y width ' +
    'height rx focusable preserveAspectRatio'
  ).split(' '),
)
const metaNames = new Set(['viewport', 'color-scheme', 'referrer', 'generator', 'description', 'robots'])
const dataTypes = [
  'application/ld+json',
  'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  'application/json',
]
const formNames = new Set(['form', 'label', 'select', 'option', 'textarea', 'input', 'button'])

/** What a page is made of. */
export interface ReadPage {
  elements: Element[]
  policy: string | null
  css: string[]
  programs: string[]
  comments: string[]
}

/**
 * Reads a page of ours as a browser builds it. Throws at the first thing in it that no page of ours has: an element, an
 * attribute, an address, a script or a policy. `framed` pages may open links beside themselves; `action` is where the form
 * of the pages named `form` and `error` may post to.
 */
export function readPage(name: string, html: string, { framed = false, action = '' } = {}): ReadPage {
  const tree = parse(html)
  const elements = descendants(tree)
  const read: ReadPage = { elements, policy: null, css: [], programs: [], comments: commentsIn(tree) }
  const fail = (what: string): never => {
    throw new Error(`${name} holds ${what}`)
  }
  for (const element of elements) {
    const { tagName, namespaceURI } = element
    const isSvg = namespaceURI === 'http://www.w3.org/2000/svg'
    if (!htmlNames.has(tagName) || isSvg !== inSvg.has(tagName)) fail(`<${tagName}>`)
    if (formNames.has(tagName) && !['form', 'error'].includes(name)) fail(`<${tagName}>`)
    for (const { name: key, value, prefix } of element.attrs) {
      if (!attributeNames.has(key) || prefix) fail(`${prefix ?? ''}${key} at <${tagName}>`)
      if (key === 'href' && !isLink(element, value)) fail(`a link to ${value}`)
      if (key === 'target' && (value !== '_blank' || !framed)) fail('a target')
      if (key === 'action' && value !== action) fail(`a form to ${value}`)
      if (key === 'class' && !/^(p[lr]-[\w-]+|plumbline)( (p[lr]-[\w-]+|plumbline))*$/.test(value))
        fail(`class ${value}`)
    }
    if (tagName === 'style') read.css.push(words(element))
    if (tagName === 'script') {
      const type = attribute(element, 'type')
      if (type === null) read.programs.push(words(element))
      else if (dataTypes.includes(type)) JSON.parse(words(element))
      else fail(`a script of ${type}`)
    }
    if (tagName === 'meta') {
      const equiv = attribute(element, 'http-equiv')
      const named = attribute(element, 'name')
      if (equiv !== null && (equiv !== 'Content-Security-Policy' || read.policy !== null))
        fail(`meta ${equiv}`)
      if (equiv !== null) read.policy = attribute(element, 'content')
      if (named !== null && !metaNames.has(named) && !named.startsWith('twitter:')) fail(`meta ${named}`)
    }
    if (tagName === 'link' && !['canonical', 'alternate'].includes(attribute(element, 'rel') ?? ''))
      fail('a link that loads')
  }
  return read
}

function isLink({ tagName }: Element, value: string): boolean {
  if (tagName === 'use') return /^#pl-i\d+$/.test(value)
  return /^(#|\/(?!\/)|mailto:)/.test(value) || isWebAddress(value)
}

function commentsIn(node: { childNodes?: unknown[]; content?: unknown }): string[] {
  const inside = (child: unknown): string[] => {
    if (typeof child !== 'object' || child === null) return []
    if ('nodeName' in child && child.nodeName === '#comment' && 'data' in child) return [String(child.data)]
    return 'childNodes' in child && Array.isArray(child.childNodes) ? child.childNodes.flatMap(inside) : []
  }
  return inside(node)
}
