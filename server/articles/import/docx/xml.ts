import { problem } from '@/domain/problem'
import { refusal } from './zip-directory'

/** Word nests a few dozen elements at most: tables in tables in text boxes. */
const deepest = 256

/** A tag or the text before it. `name` has no prefix; closing tags and comments have no attributes. */
export interface XmlPiece {
  kind: 'open' | 'close' | 'empty' | 'text'
  name: string
  text: string
}

const entitiesRefused = 'its XML declares entities'

/** Refuses the bytes of XML that declare a document type or entities, in UTF-8 or UTF-16, without decoding them. */
export function refuseDeclarations(xml: Uint8Array): void {
  const buffer = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength)
  const declares = ['<!DOCTYPE', '<!ENTITY'].some(
    (mark) =>
      buffer.includes(mark) ||
      buffer.includes(Buffer.from(mark, 'utf16le')) ||
      buffer.includes(Buffer.from(mark, 'utf16le').swap16()),
  )
  if (declares) throw refusal(entitiesRefused)
}

/** What no Word file holds: document types and entities, which read other files or grow without end, and endless depth. */
export function refuseHostileXml(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test(xml)) throw refusal(entitiesRefused)
  let depth = 0
  for (const { kind } of xmlPieces(xml)) {
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (depth > deepest)
      throw problem('too-deep', 'This Word file is nested more than 256 levels deep. Paste its text instead.')
  }
}

/** The tags and texts of an XML document in order. It never fails: what is not well-formed is left to the real parser. */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open !== at) yield { kind: 'text', name: '', text: xml.slice(at, open < 0 ? xml.length : open) }
    if (open < 0) return
    const special = /^<(?:!--|!\[CDATA\[|\?|!)/u.exec(xml.slice(open, open + 9))?.[0]
    const closer =
      special === '<!--' ? '-->' : special === '<![CDATA[' ? ']]>' : special === '<?' ? '?>' : '>'
    const close = xml.indexOf(closer, open)
    if (close < 0) return
    at = close + closer.length
    if (special === '<![CDATA[') yield { kind: 'text', name: '', text: xml.slice(open + 9, close) }
    if (special !== undefined) continue
    const tag = xml.slice(open + 1, close)
    const name = /^\/?(?:[^\s:/]{0,40}:)?([^\s/]{1,60})/u.exec(tag.slice(0, 110))?.[1] ?? ''
    yield { kind: tag.startsWith('/') ? 'close' : tag.endsWith('/') ? 'empty' : 'open', name, text: tag }
  }
}

/** The value of an attribute of a tag, whatever its prefix, with its entities resolved; `null` where it is not there. */
export function xmlAttribute(tag: string, name: string): string | null {
  const found = new RegExp(
    String.raw`\s(?:\w{1,20}:)?${name}\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')`,
    'u',
  ).exec(tag)
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : null
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five names and the numbers of XML; there are no other entities. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
      const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return isLetter ? String.fromCodePoint(code) : ''
    },
  )
}
