import { problem, type Problem } from '@/domain/problem'

/** One file of an archive, as its directory declares it. `start` is where its local header stands. */
export interface ZipEntry {
  name: string
  start: number
  packed: number
  unpacked: number
  method: number
}

export const mostUnpacked = 50 * 1024 * 1024
const mostEntries = 1000
const mostRatio = 100
/** A text that says one thing again and again packs well too: below this size no ratio is looked at. */
const ratioFloor = 1024 * 1024

const endMark = 0x06054b50
const entryMark = 0x02014b50

/** The refusal of a Word file that does not look like one that a person wrote. */
export function refusal(why: string): Problem {
  return problem('not-text', `This Word file cannot be opened: ${why}. Paste its text instead.`)
}

/** What every limit says, so that nobody learns how to come just below it. */
const tooLarge = (): Problem =>
  problem(
    'too-large',
    'Unpacked, this Word file would be far larger than any article. Paste its text instead.',
  )

/**
 * The directory of a ZIP archive, checked before anything is unpacked: at most 1,000 files and 50 MB, none packed to
 * less than a hundredth, no passwords, no names that lead outside, no files that lie over one another, no archives in
 * it but embedded sheets (which are never opened). Throws `too-large` and `not-text`.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const declared = view.getUint16(end + 10, true)
  if (declared > mostEntries) throw tooLarge()
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < declared; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark)
      throw refusal('its table of contents is damaged')
    entries.push(readEntry(bytes, view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  checkSizes(entries, bytes.length)
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw refusal('it holds two files of one name')
  return entries
}

function findEnd(view: DataView): number {
  const farthest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= farthest; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw refusal('it is cut off, or no Word file at all')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const name = Buffer.from(bytes.subarray(at + 46, nameEnd)).toString('utf8')
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
  }
  if ((flags & 1) !== 0) throw refusal('it is protected by a password')
  if (entry.method !== 0 && entry.method !== 8) throw refusal('it is packed in an unusual way')
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|[\0\\]/iu.test(name))
    throw refusal('it holds a file whose name leads outside of it')
  if (/\.(?:zip|7z|rar|gz|xz|bz2|jar|tar|docx|docm)$/iu.test(name) && !/^word\/embeddings\//u.test(name))
    throw refusal('it holds another archive')
  return entry
}

function checkSizes(entries: ZipEntry[], length: number): void {
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const isBomb = (small: number, large: number): boolean => large > ratioFloor && large > small * mostRatio
  if (unpacked > mostUnpacked || isBomb(packed, unpacked)) throw tooLarge()
  if (entries.some((entry) => isBomb(entry.packed, entry.unpacked))) throw tooLarge()
  if (packed > length || entries.some(({ start, packed: size }) => start + size > length))
    throw refusal('its files lie over one another')
}
