/** What of a font is needed to know how wide a line of text is, and whether the font has its letters. */
export interface FontMetrics {
  has(codePoint: number): boolean
  /** The advance of a letter in ems; that of the missing-glyph box where the font has none. */
  advance(codePoint: number): number
}

/**
 * Reads a TrueType or OpenType file's `cmap` (formats 4 and 12) and `hmtx`, as the OpenType specification 1.9 lays them
 * out. Kerning and ligatures are left out, which makes a line a little wider than it is drawn. Throws on a file
 * without these tables.
 */
export function fontMetrics(font: Uint8Array): FontMetrics {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    tables.set(String.fromCharCode(...font.subarray(record, record + 4)), view.getUint32(record + 8))
  }
  const table = (name: string) => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`The font has no table ${name}`)
    return at
  }
  const unitsPerEm = view.getUint16(table('head') + 18)
  const longMetrics = view.getUint16(table('hhea') + 34)
  const widths = table('hmtx')
  const glyphs = readCmap(view, table('cmap'))
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance(codePoint) {
      const glyph = glyphs.get(codePoint) ?? 0
      return view.getUint16(widths + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm
    },
  }
}

/** Glyph by code point, from the widest Unicode sub-table of the file. */
function readCmap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8
    const platform = view.getUint16(record)
    const encoding = view.getUint16(record + 2)
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const subtable = cmap + view.getUint32(record + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readFormat4(view, subtable, glyphs)
    if (format === 12) readFormat12(view, subtable, glyphs)
  }
  return glyphs
}

function readFormat4(view: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = view.getUint16(starts + segment)
    const end = view.getUint16(ends + segment)
    const delta = view.getUint16(deltas + segment)
    const offset = view.getUint16(offsets + segment)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const direct = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - start))
      const glyph = direct === 0 ? 0 : (direct + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readFormat12(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const record = at + 16 + group * 12
    const start = view.getUint32(record)
    const first = view.getUint32(record + 8)
    for (let code = start; code <= view.getUint32(record + 4); code++) {
      const glyph = first + code - start
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}
