/** A piece of text as it stands on a page: lengths in points, `y` from the bottom. */
export interface TextPiece {
  str: string
  dir: string
  width: number
  height: number
  transform: number[]
}

/** A printed line. `left`, `right` and `y` in points; `top` is how far down the page it stands, from 0 to 1. */
export interface PdfLine {
  text: string
  page: number
  left: number
  right: number
  y: number
  top: number
  size: number
}

/** Gaps wider than this share of the letters' size part words. */
const wordGap = 0.17
/** Presentation forms of ligatures and Arabic letters: how a glyph looks, not another letter. */
const presentation = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC]/gu
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/gu

/** The lines of a page in the order in which the file holds them, which is that of reading in most. */
export function pageLines(pieces: TextPiece[], page: number, height: number): PdfLine[] {
  const groups: TextPiece[][] = []
  for (const piece of pieces) {
    if (piece.str === '') continue
    const last = groups.at(-1)?.at(-1)
    if (last && onOneLine(last, piece)) groups.at(-1)?.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group) => {
    const text = textOfLine(group)
    if (text === '') return []
    const inked = group.filter(({ str }) => str.trim() !== '')
    const y = Math.max(...inked.map(yOf))
    const size = Math.max(...inked.map(sizeOf))
    const left = Math.min(...inked.map(xOf))
    const right = Math.max(...inked.map((piece) => xOf(piece) + piece.width))
    return [{ text, page, left, right, y, top: height > 0 ? 1 - y / height : 0.5, size }]
  })
}

const xOf = ({ transform }: TextPiece): number => transform[4] ?? 0
const yOf = ({ transform }: TextPiece): number => transform[5] ?? 0
const sizeOf = ({ transform, height }: TextPiece): number =>
  height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0)

/** Small raised figures stand on the line that they belong to; what begins far to the left is another one. */
function onOneLine(a: TextPiece, b: TextPiece): boolean {
  const size = Math.max(sizeOf(a), sizeOf(b), 1)
  if (Math.abs(yOf(a) - yOf(b)) > size * 0.45) return false
  const gap = xOf(b) - (xOf(a) + a.width)
  return gap < size * 4 && (gap > -size * 2 || `${a.str}${b.str}`.search(rightToLeft) >= 0)
}

function textOfLine(group: TextPiece[]): string {
  const whole = group.map(({ str }) => str).join('')
  const letters = whole.match(/\p{L}/gu)?.length ?? 0
  const isRtl = (whole.match(rightToLeft)?.length ?? 0) * 2 > letters && letters > 0
  const ordered = isRtl ? rightToLeftOrder(group) : group
  let text = ''
  ordered.forEach((piece, index) => {
    const before = ordered[index - 1]
    const [a, b] = isRtl ? [piece, before] : [before, piece]
    const gap = a && b ? xOf(b) - (xOf(a) + a.width) : 0
    const spaced = /\s$/u.test(text) || /^\s/u.test(piece.str)
    if (before && !spaced && gap > sizeOf(piece) * wordGap) text += ' '
    text += piece.str
  })
  return text
    .replace(presentation, (form) => form.normalize('NFKC'))
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/ (?=\p{M})/gu, '')
    .trim()
}

/** Files hold the glyphs of such a line from the left; numbers in it keep their own order. */
function rightToLeftOrder(group: TextPiece[]): TextPiece[] {
  const runs: TextPiece[][] = []
  for (const piece of group.toSorted((a, b) => xOf(b) - xOf(a))) {
    const last = runs.at(-1)
    const isFigure = /^[\d.,:%A-Za-z]+$/u.test(piece.str)
    if (last && isFigure && /^[\d.,:%A-Za-z]+$/u.test(last[0]?.str ?? '')) last.unshift(piece)
    else runs.push([piece])
  }
  return runs.flat()
}
