import { useTranslations } from 'next-intl'
import type { AgreementFigures } from '@/domain/agreement/view'
import { twoDigits } from './two-digits'

const width = 280
const margin = 12
/** Where Krippendorff draws his bounds. */
const bounds = [0.667, 0.8]

/** An α with its interval on a line from 0 to 1; what is below 0 stands at its left end. */
export function AlphaLine({ alpha, interval }: { alpha: number; interval: AgreementFigures['interval'] }) {
  const t = useTranslations('agreement')
  const at = (figure: number) => margin + Math.max(0, Math.min(1, figure)) * (width - 2 * margin)
  const { low, high } = interval ?? { low: alpha, high: alpha }
  const name = t('line', { alpha: twoDigits(alpha), low: twoDigits(low), high: twoDigits(high) })
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${width} 40`}
      width={width}
      height={40}
      className="mt-2 max-w-full"
    >
      <line x1={at(0)} x2={at(1)} y1={14} y2={14} className="stroke-edge" strokeWidth={1} />
      {[0, ...bounds, 1].map((bound) => (
        <g key={bound}>
          <line x1={at(bound)} x2={at(bound)} y1={9} y2={19} className="stroke-edge" strokeWidth={1} />
          <text
            x={at(bound)}
            y={34}
            textAnchor={bound === bounds[0] ? 'end' : 'middle'}
            className="fill-muted text-xs"
          >
            {bound}
          </text>
        </g>
      ))}
      <line
        x1={at(low)}
        x2={at(high)}
        y1={14}
        y2={14}
        className="stroke-accent"
        strokeWidth={5}
        strokeLinecap="round"
      />
      <circle cx={at(alpha)} cy={14} r={6} className="fill-surface stroke-accent" strokeWidth={3} />
    </svg>
  )
}
