import { fromMarkdown } from 'mdast-util-from-markdown'
import { isTooHard } from '../../verdicts/markdown'
import { citationReference } from '../../verdicts/references'
import { escapeLine, indented, linkTo } from './escape'

type Node = ReturnType<typeof fromMarkdown>['children'][number]

/** Text that Markdown has nothing to do with but to find its paragraphs; most of what desks write. */
const isPlain = (text: string) => !/[\\`*_[<&\t\r~|^$@{]|^[ #>+=:%-]|^\(?[0-9A-Za-z]{1,9}[.)] | $/m.test(text)

/**
 * What a person wrote as Markdown, as Markdown that is safe in any dialect: emphasis, lists, quotations and links to http
 * and https stay; raw HTML, pictures and everything else come out as their words. `[@2]` becomes "[2]".
 */
export function safeMarkdown(source: string): string {
  const numbered = source.replace(citationReference, '[$1]')
  const isEasy = isPlain(source.replace(citationReference, 'x'))
  if (isEasy || isTooHard(source)) return paragraphsOf(numbered)
  return blocks(fromMarkdown(numbered).children)
}

/** Plain text as paragraphs. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => escapeLine(part))
    .join('\n\n')
}

function blocks(nodes: Node[]): string {
  return nodes
    .map(block)
    .filter((part) => part !== '')
    .join('\n\n')
}

function block(node: Node): string {
  switch (node.type) {
    case 'paragraph':
      return inlines(node.children)
    case 'heading':
      return stressed(inlines(node.children), '**')
    case 'blockquote':
      return indented(blocks(node.children), '> ').replace(/^$/gm, '>')
    case 'list':
      return node.children
        .map((item, index) => {
          const sign = node.ordered ? `${(node.start ?? 1) + index}.  ` : '-   '
          return `${sign}${indented(blocks(item.children), '    ').slice(4)}`
        })
        .join('\n')
    case 'code':
    case 'html':
      return linesOf(node.value)
    case 'thematicBreak':
      return '* * *'
    default:
      return ''
  }
}

function inlines(nodes: Node[], inLink = false): string {
  return nodes
    .map((node, index) => inline(node, index === 0 || nodes[index - 1]?.type === 'break', inLink))
    .join('')
}

function inline(node: Node, isFirst: boolean, inLink: boolean): string {
  switch (node.type) {
    case 'text':
    case 'html':
    case 'inlineCode':
      return escapeLine(node.value, isFirst)
    case 'emphasis':
      return stressed(inlines(node.children, inLink), '*')
    case 'strong':
      return stressed(inlines(node.children, inLink), '**')
    case 'break':
      return '\\\n'
    case 'link':
      return inLink ? inlines(node.children, true) : linkTo(node.url, textOf(node.children) || node.url)
    case 'image':
      return escapeLine(node.alt || node.url, isFirst)
    case 'linkReference':
      return inlines(node.children, inLink)
    case 'imageReference':
      return escapeLine(node.alt ?? '', isFirst)
    default:
      return ''
  }
}

/** Stress only where any dialect sees it: on words, not on signs, and once. */
function stressed(words: string, sign: string): string {
  return /^[\p{L}\p{N}][^*\n]*[\p{L}\p{N}]$/u.test(words) ? `${sign}${words}${sign}` : words
}

/** Lines that stay apart. */
function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLine(line))
    .join('\\\n')
}

function textOf(nodes: Node[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
}
