import { useTranslations } from 'next-intl'
import { initials } from '@/components/ui/display/avatar'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { IconDrawing } from '../shown/icon-drawing'
import { familyText, RatingMark } from '../shown/rating-mark'
import type { Marker, ScaleLine, Stop } from './scale-line'

const radius = 13
const step = 2 * radius + 4
const foot = 12

interface DrawnScaleProps {
  title: string
  drawn: ScaleLine
  scale: RatingDefinition[]
}

/** Who stands where: a line from wrong to right with everybody's initials above their rating, the rest beside it. */
export function DrawnScale({ title, drawn, scale }: DrawnScaleProps) {
  const t = useTranslations('compare')
  const { line, outside } = drawn
  const highest = Math.max(1, ...line.map((stop) => stop.markers.length))
  const height = foot + highest * step + 4
  const place = (index: number) => `${((index + 0.5) / line.length) * 100}%`
  const taken = line.filter((stop) => stop.markers.length > 0)
  const said = taken.map((stop) => t('at', { rating: stop.rating.label, names: namesAt(stop.markers, t) }))
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-end sm:gap-6">
      {line.length > 0 ? (
        <div className="min-w-0 flex-1">
          <svg
            role="img"
            aria-label={`${title}: ${said.length > 0 ? said.join('; ') : t('nobody')}`}
            width="100%"
            height={height}
            className="overflow-visible"
          >
            <line
              x1={place(0)}
              x2={place(line.length - 1)}
              y1={height - foot}
              y2={height - foot}
              className="stroke-edge"
              strokeWidth={2}
            />
            {line.map((stop, index) => (
              <svg key={stop.rating.key} x={place(index)} y={height - foot} overflow="visible">
                <circle r={4} className="fill-edge" />
                <g className={colourOf(stop, scale)}>
                  {stop.markers.map((marker, at) => (
                    <MarkerDrawing key={marker.kind + marker.verdictId} marker={marker} up={at} />
                  ))}
                </g>
              </svg>
            ))}
          </svg>
          <div
            aria-hidden
            className="grid gap-x-1"
            style={{ gridTemplateColumns: `repeat(${line.length}, minmax(0, 1fr))` }}
          >
            {line.map((stop) => (
              <StopLabel key={stop.rating.key} stop={stop} scale={scale} />
            ))}
          </div>
        </div>
      ) : null}
      {outside.length > 0 ? (
        <div className="rounded-md border border-dashed border-edge px-3 py-2">
          {line.length > 0 ? <p className="pb-1 text-sm text-muted">{t('outside')}</p> : null}
          <ul className="flex flex-col gap-1">
            {outside.map((stop) => (
              <li key={stop.rating.key}>
                <RatingMark rating={stop.rating} scale={scale} />{' '}
                <span className="text-sm text-muted">{namesAt(stop.markers, t)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

/** A disc was filed blind, a square was not, a dashed disc is where somebody stood before they amended. */
export function MarkerShape({ kind }: { kind: Marker['kind'] }) {
  const look = { className: 'fill-surface stroke-current', strokeWidth: 2 }
  if (kind === 'seen')
    return <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={4} {...look} />
  return <circle r={radius} strokeDasharray={kind === 'was' ? '4 3' : undefined} {...look} />
}

function MarkerDrawing({ marker, up }: { marker: Marker; up: number }) {
  return (
    <g transform={`translate(0 ${-(radius + 8 + up * step)})`}>
      <MarkerShape kind={marker.kind} />
      <text
        textAnchor="middle"
        dominantBaseline="central"
        className={`text-xs font-semibold ${marker.kind === 'was' ? 'fill-muted' : 'fill-ink'}`}
      >
        {initials(marker.name)}
      </text>
    </g>
  )
}

function StopLabel({ stop, scale }: { stop: Stop; scale: RatingDefinition[] }) {
  const known = scale.find(({ key }) => key === stop.rating.key)
  return (
    <span
      className={`flex flex-col items-center gap-0.5 text-center text-xs hyphens-auto sm:text-sm ${
        stop.markers.length > 0 ? 'font-medium' : 'text-muted'
      }`}
    >
      {known ? <IconDrawing name={known.icon} size={14} className={familyText[known.family]} /> : null}
      {stop.rating.label}
    </span>
  )
}

function colourOf(stop: Stop, scale: RatingDefinition[]): string {
  const known = scale.find(({ key }) => key === stop.rating.key)
  return known ? familyText[known.family] : 'text-muted'
}

function namesAt(markers: Marker[], t: ReturnType<typeof useTranslations<'compare'>>): string {
  return markers.map(({ name, kind }) => t(`kind.${kind}`, { name })).join(', ')
}
