import type { ReactNode } from 'react'

interface FigureTableProps {
  /** Names the table, and the region that scrolls where it is wide. */
  caption: string
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly (string | number)[] }[]
}

/** Numbers in rows: the first column says of what, the others are figures. */
export function FigureTable({ caption, heads, rows }: FigureTableProps): ReactNode {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="max-w-full overflow-x-auto pt-3">
      <table className="border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-rule">
            {heads.map((head, column) => (
              <th
                key={`${column} ${head}`}
                scope="col"
                className={`py-1.5 font-medium whitespace-nowrap ${column === 0 ? 'pe-4 text-start' : 'px-3 text-end'}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key} className="border-b border-rule">
              <th scope="row" className="max-w-80 py-1.5 pe-4 text-start font-normal">
                {name}
              </th>
              {figures.map((figure, column) => (
                <td key={column} className="px-3 py-1.5 text-end tabular-nums">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
