import { fromMarkdown } from 'mdast-util-from-markdown'
import { trimCharacters } from '../text'
import { escapeHtml, outsideLink } from '../exports/html/writing/escape'
import { citationReference } from './references'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root['children'][number]

export interface MarkdownOptions {
  /** The HTML that stands for `[@2]` (called with 2), or `null` to leave it as text. */
  reference?: (number: number) => string | null
}

/** Definitions by identifier, and whether links may be made here: HTML knows no link inside a link. */
interface Scope {
  reference: (number: number) => string | null
  addresses: Map<string, string>
  inLink: boolean
}

/**
 * CommonMark as HTML that is safe to show: raw HTML comes out as the text it is, links lead to http and https only,
 * pictures become links with their description, headings bold paragraphs. The only Markdown renderer of the product.
 */
export function markdownToHtml(source: string, options: MarkdownOptions = {}): string {
  const reference = options.reference ?? (() => null)
  if (isPlain(source)) return paragraphs(source, (text) => textWithEmphasis(text, reference))
  if (isTooHard(source)) return paragraphs(source, (text) => textWithReferences(text, reference))
  const tree = fromMarkdown(source)
  const scope: Scope = { reference, addresses: new Map(), inLink: false }
  collectAddresses(tree.children, scope.addresses)
  return blocks(tree.children, scope)
}

/**
 * Text in which Markdown has nothing to do but to find the paragraphs and what is plainly emphasised: most summaries
 * and many explanations. A thousand of them cost 1 ms instead of the parser's 80.
 */
function isPlain(source: string): boolean {
  let bare = source.includes('*') ? source.replace(emphasised, '$1x') : source
  if (source.includes('[@')) {
    if (/\[@\d{1,3}\][([:]/.test(source)) return false
    bare = bare.replace(citationReference, 'x')
  }
  return !/[\\`*_[<&\t\r\0]|^[ #>+=~-]|^\d{1,9}[.)]| $/m.test(bare)
}

/**
 * Emphasis that CommonMark's rules leave no doubt about: from a letter or digit after a space to one before a space or a
 * stop, in one line.
 */
const emphasised = /(^|[\s(])(\*\*?)(?=[\p{L}\p{N}])([^*\n]*[\p{L}\p{N}])\2(?=$|[\s.,;:!?)])/gmu

/**
 * Text that the parser needs minutes for, as its time grows with the square of these two (measured: 50,000 letters
 * of `1) ` take 30 s). Nobody writes 20 containers in one line, or 500 signs in one paragraph; it is shown as it is.
 */
export function isTooHard(source: string): boolean {
  if (/^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){20}/m.test(source)) return true
  return source.split(/\n[ \t]*\n/).some((part) => (part.match(/[*_[\]<`]/g)?.length ?? 0) > 500)
}

function paragraphs(source: string, words: (text: string) => string): string {
  // Most explanations are one line.
  if (source !== '' && !source.includes('\n')) return `<p>${words(source)}</p>`
  return source
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => trimCharacters(part, '\n'))
    .filter((part) => part !== '')
    .map((part) => `<p>${words(part)}</p>`)
    .join('')
}

function textWithEmphasis(text: string, reference: Scope['reference']): string {
  if (!text.includes('*')) return textWithReferences(text, reference)
  let html = ''
  let from = 0
  for (const match of text.matchAll(emphasised)) {
    const [whole, before = '', sign, words = ''] = match
    const tag = sign === '**' ? 'strong' : 'em'
    html += textWithReferences(text.slice(from, match.index) + before, reference)
    html += `<${tag}>${textWithReferences(words, reference)}</${tag}>`
    from = match.index + whole.length
  }
  return html + textWithReferences(text.slice(from), reference)
}

function textWithReferences(text: string, reference: Scope['reference']): string {
  if (!text.includes('[@')) return escapeHtml(text)
  let html = ''
  let from = 0
  for (const match of text.matchAll(citationReference)) {
    const link = reference(Number(match[1]))
    html += escapeHtml(text.slice(from, match.index)) + (link ?? match[0])
    from = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(from))
}

function collectAddresses(nodes: Node[], addresses: Map<string, string>): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url)
    if ('children' in node) collectAddresses(node.children, addresses)
  }
}

/** Blocks; in a tight list a paragraph stands without its element, as CommonMark says. */
function blocks(nodes: Node[], scope: Scope, tight = false): string {
  return nodes.map((node) => block(node, scope, tight)).join('')
}

function block(node: Node, scope: Scope, tight: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return tight ? inlines(node.children, scope) : `<p>${inlines(node.children, scope)}</p>`
    case 'heading':
      return `<p><strong>${inlines(node.children, scope)}</strong></p>`
    case 'blockquote':
      return `<blockquote>${blocks(node.children, scope)}</blockquote>`
    case 'list': {
      const spread = node.spread === true || node.children.some((item) => item.spread === true)
      const items = node.children.map((item) => `<li>${blocks(item.children, scope, !spread)}</li>`).join('')
      if (!node.ordered) return `<ul>${items}</ul>`
      return `<ol${(node.start ?? 1) === 1 ? '' : ` start="${node.start}"`}>${items}</ol>`
    }
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`
    case 'html':
      return `<p>${escapeHtml(node.value)}</p>`
    case 'thematicBreak':
      return '<hr>'
    case 'definition':
      return ''
    default:
      return inline(node, scope)
  }
}

function inlines(nodes: Node[], scope: Scope): string {
  return nodes.map((node) => inline(node, scope)).join('')
}

function inline(node: Node, scope: Scope): string {
  switch (node.type) {
    case 'text':
      return scope.inLink ? escapeHtml(node.value) : textWithReferences(node.value, scope.reference)
    case 'emphasis':
      return `<em>${inlines(node.children, scope)}</em>`
    case 'strong':
      return `<strong>${inlines(node.children, scope)}</strong>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'html':
      return escapeHtml(node.value)
    case 'break':
      return '<br>'
    case 'link':
      return link(node.url, inlines(node.children, { ...scope, inLink: true }), scope)
    case 'linkReference':
      return link(
        scope.addresses.get(node.identifier) ?? null,
        inlines(node.children, { ...scope, inLink: true }),
        scope,
      )
    case 'image':
      return link(node.url, escapeHtml(node.alt || node.url), scope)
    case 'imageReference': {
      const address = scope.addresses.get(node.identifier) ?? null
      return link(address, escapeHtml(node.alt || address || ''), scope)
    }
    default:
      return ''
  }
}

function link(address: string | null, label: string, scope: Scope): string {
  return scope.inLink ? label : outsideLink(address, label || escapeHtml(address ?? ''))
}
