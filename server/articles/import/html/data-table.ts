import { attribute, elements, textOf, type Element } from './tree'

const structure = new Set('table h1 h2 h3 h4 ul ol dl blockquote figure article section'.split(' '))
/** A cell longer than this is a column of a page, not a value. */
const longestCell = 600

/**
 * Whether a table holds data: at least two rows and two columns of short cells. One that lays the page out (another
 * table, headings or lists in it, or a cell as long as a story) is a container like any other.
 */
export function isDataTable(table: Element): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return false
  const inside = elements(table).slice(1)
  if (inside.some((element) => structure.has(element.tagName))) return false
  const rows = inside.filter((element) => element.tagName === 'tr')
  const cells = inside.filter((element) => element.tagName === 'td' || element.tagName === 'th')
  if (rows.length < 2 || cells.length < rows.length * 2) return false
  return cells.every((cell) => textOf(cell).length <= longestCell)
}
