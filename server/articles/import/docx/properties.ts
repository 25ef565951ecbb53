import { cleanValue, languageTag } from '../html/metadata'
import { unescapeXml, xmlPieces } from './xml'

/** What a Word file says about itself. Its title and author are often those of a template, so the text goes first. */
export interface DocxProperties {
  title: string | null
  creator: string | null
  language: string | null
}

/** The core properties of a package. */
export function readProperties(xml: string): DocxProperties {
  const values = new Map<string, string>()
  let inside = ''
  for (const { kind, name, text } of xmlPieces(xml)) {
    if (kind === 'open') inside = name
    else if (kind === 'text' && inside !== '')
      values.set(inside, `${values.get(inside) ?? ''}${unescapeXml(text)}`)
    else inside = ''
  }
  const title = cleanValue(values.get('title'))
  return {
    title:
      title !== null && /^(?:document\s?\d*|microsoft word\b.*|untitled.*)$/iu.test(title) ? null : title,
    creator: cleanValue(values.get('creator'), 200),
    language: languageTag(values.get('language')),
  }
}
