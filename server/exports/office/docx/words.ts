import { ExternalHyperlink, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx'
import { textDirection } from '@/domain/articles/language'
import { isWebAddress } from '@/domain/sources/address'
import { xmlText } from '../xml-text'

/** How a piece of text looks. */
export interface Look {
  bold?: boolean
  italics?: boolean
  /** Where it leads; anything but http and https is not made a link. */
  href?: string | null
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** A piece of text as what a paragraph is made of; its line feeds are line breaks. */
export function words(text: string, look: Look = {}): ParagraphChild[] {
  const { href, ...style } = look
  const link = href !== undefined && href !== null && isWebAddress(href) ? href : null
  const runs = text.split('\n').flatMap((line, index) => {
    const isEmpty = line === ''
    if (isEmpty && index === 0) return []
    return new TextRun({
      ...style,
      ...(isEmpty ? {} : { text: xmlText(line) }),
      ...(index > 0 ? { break: 1 } : {}),
      ...(rightToLeft.test(line) ? { rightToLeft: true } : {}),
      ...(link ? { style: 'Hyperlink' } : {}),
    })
  })
  return link && runs.length > 0 ? [new ExternalHyperlink({ link: xmlText(link), children: runs })] : runs
}

/** A paragraph whose direction is that of the words in it, as `text` has them. */
export function paragraphOf(
  text: string,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  const isRtl = textDirection(text) === 'rtl'
  return new Paragraph({ ...options, ...(isRtl ? { bidirectional: true } : {}), children })
}

/** A paragraph of one text. */
export function line(
  text: string,
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
  look: Look = {},
): Paragraph {
  return paragraphOf(text, words(text, look), options)
}
