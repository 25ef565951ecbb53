import { promisify } from 'node:util'
import { inflateRaw, inflateRawSync, type ZlibOptions } from 'node:zlib'
import { problem } from '@/domain/problem'
import { readDirectory, refusal, type ZipEntry } from './zip-directory'
import { refuseDeclarations, refuseHostileXml } from './xml'

/** The parts of a Word file that hold its text, as XML by their place in the package. */
export interface DocxPackage {
  parts: Map<string, string>
  /** The part that is the document, usually `word/document.xml`. */
  main: string
}

/** The text of an article with all its marks; what is larger than this is no article. */
const mostXml = 24 * 1024 * 1024
const mostRelations = 2 * 1024 * 1024
const localMark = 0x04034b50
/** What stands beside the document and tells how to read it; pictures, themes and macros are never unpacked. */
const neededParts = /\/(?:styles|numbering|footnotes|endnotes|comments|commentsExtended)\d*\.xml$/u
const propertiesPart = 'docProps/core.xml'
const typesPart = '[Content_Types].xml'

/** What the directory and the relations of a package tell before its text is unpacked. */
interface Survey {
  main: string
  relations: Map<string, string>
  /** The parts that hold text or tell how to read it. */
  needed: ZipEntry[]
}

function survey(bytes: Uint8Array): Survey {
  const entries = new Map(readDirectory(bytes).map((entry) => [entry.name, entry]))
  const relations = new Map<string, string>()
  let left = mostRelations
  for (const [name, entry] of entries) {
    if (!name.endsWith('.rels')) continue
    left -= entry.unpacked
    if (left < 0) throw tooLong('has far more links than any article')
    const xml = decodeXml(checkedLength(unpack(bytes, entry), entry))
    refuseHostileXml(xml)
    refuseOutside(xml)
    relations.set(name, xml)
  }
  const main = mainPart(relations.get('_rels/.rels') ?? '', entries)
  const needed = [...entries.values()].filter(
    ({ name }) =>
      name === main || name === propertiesPart || name === typesPart || neededParts.test(`/${name}`),
  )
  if (needed.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostXml)
    throw tooLong('is far longer than any article')
  return { main, relations, needed }
}

const tooLong = (what: string) =>
  problem('too-large', `This Word file ${what}. Paste the text of the article instead.`)

/**
 * Refuses a hostile file before a worker is asked to read it: unpacks its parts beside this thread, one by one and never
 * beyond what they declare. Throws `not-text`, `wrong-type` (another kind of Office file) and `too-large`.
 */
export async function checkDocx(bytes: Uint8Array): Promise<void> {
  for (const entry of survey(bytes).needed) {
    const data = packedData(bytes, entry)
    const xml = checkedLength(entry.method === 0 ? data : await inflateBeside(data, entry.unpacked), entry)
    refuseDeclarations(xml)
  }
}

/**
 * Opens a `.docx`: checks the archive before it unpacks anything, and unpacks only what holds text. Throws what
 * `checkDocx` throws, and `too-deep`.
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const { main, relations, needed } = survey(bytes)
  const parts = new Map(relations)
  for (const entry of needed) {
    const xml = decodeXml(checkedLength(unpack(bytes, entry), entry))
    refuseHostileXml(xml)
    parts.set(entry.name, xml)
  }
  return { parts, main }
}

function mainPart(relations: string, entries: Map<string, ZipEntry>): string {
  const relation = relationsOf(relations).find(({ type }) => /\/officeDocument$/u.test(type))
  const name = (relation?.target ?? '').replace(/^\//u, '')
  if (entries.has(name) && /(?:^|\/)document\d*\.xml$/iu.test(name)) return name
  if (entries.has('word/document.xml')) return 'word/document.xml'
  const kind = /^(?:xl|ppt)\//u.test(name) ? 'a sheet or slides' : 'an archive of something else'
  throw problem('wrong-type', `This is no Word document but ${kind}. Paste the text of the article instead.`)
}

function relationsOf(xml: string): { type: string; target: string; external: boolean }[] {
  return (xml.match(/<(?:\w+:)?Relationship\b[^<>]*>/gu) ?? []).map((tag) => {
    const value = (name: string): string =>
      new RegExp(String.raw`\s${name}\s?=\s?(?:"([^"]*)"|'([^']*)')`, 'u')
        .exec(tag)
        ?.slice(1)
        .find(Boolean) ?? ''
    return {
      type: value('Type'),
      target: value('Target'),
      external: /^external$/iu.test(value('TargetMode')),
    }
  })
}

/**
 * Links are external by nature and are kept; the template on somebody's disk is a leftover of Word. Pictures, frames,
 * objects and templates from elsewhere are how such files spy: nothing is ever loaded, and the file is refused.
 */
function refuseOutside(xml: string): void {
  for (const { type, target, external } of relationsOf(xml)) {
    if (!external || /\/hyperlink$/u.test(type)) continue
    const onDisk = /^(?:file:\/{3})?[a-z]:|^[^:/\\]+$/iu.test(target)
    if (/\/(?:attachedTemplate|mailMergeSource)$/u.test(type) && onDisk) continue
    const what = /\/image$/u.test(type) ? 'a picture' : 'something'
    throw refusal(`it would load ${what} from elsewhere`)
  }
}

function decodeXml(bytes: Uint8Array): string {
  const charset = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(charset).decode(bytes).replace(/^\uFEFF|^\s{0,99}<\?xml[^<>]{0,200}\?>/u, '')
}

/** The packed bytes of one file. */
function packedData(bytes: Uint8Array, { start, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (start + 30 > bytes.length || view.getUint32(start, true) !== localMark) throw refusal('it is damaged')
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  return bytes.subarray(from, from + packed)
}

/** Unpacks one file, never to more than its directory declares. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const data = packedData(bytes, entry)
  if (entry.method === 0) return data
  try {
    return inflateRawSync(data, limitOf(entry.unpacked))
  } catch {
    return null
  }
}

async function inflateBeside(data: Uint8Array, unpacked: number): Promise<Uint8Array | null> {
  try {
    return await inflating(data, limitOf(unpacked))
  } catch {
    return null
  }
}

const inflating = promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw)
const limitOf = (unpacked: number): ZlibOptions => ({ maxOutputLength: Math.max(1, unpacked) })

function checkedLength(out: Uint8Array | null, { unpacked }: ZipEntry): Uint8Array {
  if (out?.length !== unpacked) throw refusal('its files are not as long as they say')
  return out
}
