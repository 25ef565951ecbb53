import { Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { textDirection } from '@/domain/articles/language'
import { markdownToHtml } from '@/domain/verdicts/markdown'
import { words, type Look } from './words'

type Options = Omit<IParagraphOptions, 'children' | 'text'>

/** A length in twentieths of a point. */
const indent = 360

/** Markdown as paragraphs, by way of the one renderer of it. `[@2]` becomes `[2]`. */
export function markdownParagraphs(source: string): Paragraph[] {
  const html = markdownToHtml(source, { reference: (number) => `[${number}]` })
  return blocksOf(parseFragment(html).childNodes, {}, 0, {})
}

/** Whatever stands in a block: other blocks become paragraphs of their own, words between them one. */
function blocksOf(nodes: Tree.ChildNode[], options: Options, depth: number, look: Look): Paragraph[] {
  const out: Paragraph[] = []
  let inline: ParagraphChild[] = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '')
      out.push(
        new Paragraph({
          ...options,
          ...(textDirection(text) === 'rtl' ? { bidirectional: true } : {}),
          children: inline,
        }),
      )
    inline = []
    text = ''
  }
  for (const node of nodes) {
    const block = 'tagName' in node ? blockOf(node, options, depth, look) : null
    if (block) {
      flush()
      out.push(...block)
    } else {
      const piece = inlineOf(node, look)
      inline.push(...piece.children)
      text += piece.text
    }
  }
  flush()
  return out
}

function blockOf(node: Tree.Element, options: Options, depth: number, look: Look): Paragraph[] | null {
  const { tagName, childNodes } = node
  if (tagName === 'p' || tagName === 'pre' || tagName === 'div')
    return blocksOf(childNodes, options, depth, look)
  if (tagName === 'hr') return []
  if (tagName === 'blockquote') return blocksOf(childNodes, { ...options, style: 'Quote' }, depth, look)
  if (tagName !== 'ul' && tagName !== 'ol') return null
  const first = Number(node.attrs.find(({ name }) => name === 'start')?.value ?? 1)
  const level = { ...options, indent: { start: (depth + 1) * indent, hanging: indent } }
  return childNodes
    .filter((item) => 'tagName' in item && item.tagName === 'li')
    .flatMap((item, at) => {
      const mark: Tree.ChildNode = {
        nodeName: '#text',
        value: tagName === 'ol' ? `${first + at}. ` : '• ',
        parentNode: node,
      }
      const inner = 'childNodes' in item ? item.childNodes : []
      const [opening, ...rest] = inner
      const isParagraph = opening && 'tagName' in opening && opening.tagName === 'p'
      const nodes = isParagraph ? [mark, ...opening.childNodes, ...rest] : [mark, ...inner]
      return blocksOf(nodes, level, depth + 1, look)
    })
}

function inlineOf(node: Tree.ChildNode, look: Look): { children: ParagraphChild[]; text: string } {
  if (node.nodeName === '#text' && 'value' in node) {
    // A line end in the source is a space, but in code, which keeps its lines.
    const text = node.parentNode?.nodeName === 'code' ? node.value : node.value.replaceAll('\n', ' ')
    return { children: words(text, look), text }
  }
  if (!('tagName' in node)) return { children: [], text: '' }
  if (node.tagName === 'br') return { children: words('\n', look), text: '\n' }
  const inner: Look = { ...look }
  if (node.tagName === 'strong') inner.bold = true
  if (node.tagName === 'em') inner.italics = true
  if (node.tagName === 'a') inner.href = node.attrs.find(({ name }) => name === 'href')?.value ?? null
  const parts = node.childNodes.map((child) => inlineOf(child, inner))
  return { children: parts.flatMap(({ children }) => children), text: parts.map(({ text }) => text).join('') }
}
