import type { CellObject } from 'write-excel-file/node'
import type { Cell } from '@/domain/exports/csv/cell'
import { xmlText } from '../xml-text'

/** As much as a cell of Excel holds, in UTF-16 code units. */
const longest = 32_767
const cutNote = ' […] (longer than a cell can hold)'

/**
 * A cell with its type said: a text is a text whatever it begins with, so no program computes it. Longer texts than
 * Excel can hold are cut, and say so.
 */
export function typedCell(cell: Cell, look: Partial<CellObject> = {}): CellObject | null {
  if (typeof cell === 'number') return { type: Number, value: cell, alignVertical: 'top', ...look }
  if (cell === null || cell === '') return null
  return { type: String, value: officeText(cell), alignVertical: 'top', ...look }
}

/**
 * A text as Office writes it: what XML cannot hold is U+FFFD, and what it would read as an escape is escaped, by its own
 * `_x005F_`. Names that every object of the language has are written with an escape too, as the library takes them for
 * texts that it has met.
 */
function officeText(text: string): string {
  const clean = xmlText(text.replace(/\r\n?/g, '\n'))
  const cut = clean.length > longest ? withoutHalf(clean.slice(0, longest - cutNote.length)) + cutNote : clean
  if (cut in Object.prototype)
    return `_x${cut.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${cut.slice(1)}`
  // The library leaves the replacement character out unless it is escaped.
  return cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\ufffd', '_xFFFD_')
}

function withoutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
