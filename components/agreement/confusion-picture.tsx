import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AgreementFigures } from '@/domain/agreement/view'
import { ConfusionTable } from './confusion-table'

const cell = 44
const labels = 168
const head = 24

/**
 * The pairs of people by the two ratings that they chose: a lower triangle of squares, the larger and darker the more
 * pairs, each with its number. The table behind it says the same.
 */
export function ConfusionPicture({
  confusion,
  layer,
}: {
  confusion: AgreementFigures['confusion']
  /** What was rated, to tell the pictures of one page apart. */
  layer: string
}) {
  const t = useTranslations('agreement.confusion')
  const id = useId()
  const { keys, counts } = confusion
  if (keys.length === 0) return null
  const most = Math.max(1, ...counts.flat())
  const [width, height] = [labels + keys.length * cell + 2, head + keys.length * cell + 2]
  return (
    <figure className="flex min-w-0 flex-col gap-3">
      <figcaption className="max-w-measure">
        <span className="block font-medium">{t('title')}</span>
        <span className="block text-muted">{t('intro')}</span>
      </figcaption>
      <div
        role="region"
        aria-label={`${layer} ${t('title')}`}
        tabIndex={0}
        className="max-w-full overflow-x-auto rounded-sm"
      >
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-description`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className="block"
        >
          <title id={`${id}-title`}>{t('pictureName')}</title>
          <desc id={`${id}-description`}>{t('description')}</desc>
          {keys.map(({ key, label }, row) => (
            <g key={key}>
              <text
                x={labels + (row + 0.5) * cell}
                y={head - 8}
                textAnchor="middle"
                className="fill-muted text-xs"
              >
                {row + 1}
              </text>
              <text x={0} y={head + (row + 0.5) * cell + 4} className="fill-ink text-sm">
                <tspan className="fill-muted">{row + 1}</tspan>
                <tspan dx={8}>{shortened(label)}</tspan>
              </text>
              {counts[row]?.slice(0, row + 1).map((count, column) => (
                <Square
                  key={keys[column]?.key}
                  x={labels + column * cell}
                  y={head + row * cell}
                  count={count}
                  share={count / most}
                  same={row === column}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary className="link w-fit cursor-pointer">{t('table')}</summary>
        <ConfusionTable confusion={confusion} layer={layer} />
      </details>
    </figure>
  )
}

interface SquareProps {
  x: number
  y: number
  count: number
  /** Of the largest count, 0 to 1. */
  share: number
  /** Both chose the same. */
  same: boolean
}

function Square({ x, y, count, share, same }: SquareProps) {
  const side = count === 0 ? 0 : 14 + share * (cell - 20)
  const from = (cell - side) / 2
  return (
    <g>
      <rect x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} className="fill-none stroke-rule" />
      {same ? (
        <rect x={x + 4} y={y + 4} width={cell - 8} height={cell - 8} className="fill-none stroke-edge" />
      ) : null}
      {count > 0 ? (
        <rect x={x + from} y={y + from} width={side} height={side} className="fill-accent opacity-25" />
      ) : null}
      <text
        x={x + cell / 2}
        y={y + cell / 2 + 4}
        textAnchor="middle"
        className={count > 0 ? 'fill-ink text-sm font-medium' : 'fill-muted text-sm'}
      >
        {count}
      </text>
    </g>
  )
}

/** A label that fits beside the squares; the table has it whole. */
function shortened(label: string): string {
  const letters = [...label]
  return letters.length > 20 ? `${letters.slice(0, 19).join('')}…` : label
}
