import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { OriginCount } from '@/components/sources/origin-count'
import type { ClaimView } from '@/domain/claims/claim'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { Scales } from '../shown/rating-mark'
import { DrawnScale, MarkerShape } from './drawn-scale'
import { RatingTable } from './rating-table'
import { scaleLine, type Layer, type Marker } from './scale-line'
import { comparedSources, differentReadings } from './source-comparison'
import { DifferentReadings, SourceTable } from './source-table'

interface ComparisonProps {
  claim: Pick<ClaimView, 'voices'>
  /** The filed ones that the reader may see, in the order of filing. */
  verdicts: VerdictView[]
  scales: Scales
  /** The language of the claim. */
  lang: string | null
}

/** Revealed verdicts against each other: where each stands on the scale, in both layers, and with which sources. */
export function Comparison({ claim, verdicts, scales, lang }: ComparisonProps) {
  const t = useTranslations('compare')
  const id = useId()
  const hasVoices = claim.voices.length > 0
  const sources = comparedSources(verdicts)
  const layers: Layer[] = hasVoices ? ['saidRating', 'rating'] : ['rating']
  const drawn = layers.map((layer) => {
    const scale = layer === 'rating' ? scales.ratings : scales.saidRatings
    return { layer, scale, line: scaleLine(scale, verdicts, layer) }
  })
  const kinds = drawn.flatMap(({ line }) =>
    [...line.line, ...line.outside].flatMap((stop) => stop.markers.map((marker) => marker.kind)),
  )
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <h2 id={id} className="text-lg font-semibold">
        {t('title')}
      </h2>
      {drawn.map(({ layer, scale, line }) => (
        <div key={layer} className="flex flex-col gap-2">
          <h3 className="font-medium">{t(layer === 'rating' ? 'so' : 'said')}</h3>
          <DrawnScale title={t(layer === 'rating' ? 'so' : 'said')} drawn={line} scale={scale} />
        </div>
      ))}
      <Legend kinds={[...new Set(kinds)]} />
      <details className="group">
        <summary className="link w-fit cursor-pointer text-sm">{t('asTable')}</summary>
        <div className="pt-2">
          <RatingTable verdicts={verdicts} scales={scales} hasVoices={hasVoices} lang={lang} />
        </div>
      </details>
      {sources.length > 0 ? (
        <div className="flex flex-col gap-2">
          <h3 className="font-semibold">{t('sources')}</h3>
          <SourceTable sources={sources} verdicts={verdicts} />
          <OriginCount sources={sources.map(({ source }) => source)} />
        </div>
      ) : null}
      <DifferentReadings readings={differentReadings(sources)} />
    </section>
  )
}

function Legend({ kinds }: { kinds: Marker['kind'][] }) {
  const t = useTranslations('compare')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <svg width={16} height={16} viewBox="-15 -15 30 30" aria-hidden className="shrink-0">
            <MarkerShape kind={kind} />
          </svg>
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
