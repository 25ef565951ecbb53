import { useTranslations } from 'next-intl'
import { RatingMark } from '@/components/verdicts/shown/rating-mark'
import type { CSSProperties } from 'react'
import {
  familyColours,
  familyContrast,
  groundColours,
  tintShare,
  type Scheme,
} from '@/domain/verdicts/contrast'
import type { RatingDefinition } from '@/domain/verdicts/scale'

const tint = {
  supported: 'bg-supported-tint',
  between: 'bg-between-tint',
  wrong: 'bg-wrong-tint',
  open: 'bg-open-tint',
} as const

/** A rating as it looks in the light and in the dark, with its contrast in figures. */
export function RatingLook({ rating }: { rating: RatingDefinition }) {
  const t = useTranslations('scale')
  const shown = { ...rating, label: rating.label.trim() || t('unnamed') }
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium">{t('preview')}</span>
      <div className="flex flex-wrap gap-2">
        {(['light', 'dark'] as const).map((scheme: Scheme) => {
          const { mark, text } = familyContrast(rating.family, scheme)
          return (
            <div
              key={scheme}
              style={colours(rating.family, scheme)}
              className="flex min-w-40 flex-col gap-2 rounded-md border border-rule bg-surface p-3 text-ink"
            >
              <span className="text-sm">{t(scheme)}</span>
              <span className={`w-fit rounded-sm px-1.5 py-0.5 ${tint[rating.family]}`}>
                <RatingMark rating={shown} scale={[shown]} />
              </span>
              <span className="text-sm">{t('contrast', { text: figure(text), mark: figure(mark) })}</span>
            </div>
          )
        })}
      </div>
      <p className="text-sm text-muted">{t('contrastHint')}</p>
    </div>
  )
}

/** The properties of the style sheet as they are in a scheme, whichever the page is in. */
function colours(family: RatingDefinition['family'], scheme: Scheme): CSSProperties {
  const own = familyColours[family][scheme]
  return {
    '--surface': groundColours.surface[scheme],
    '--ink': groundColours.ink[scheme],
    [`--family-${family}`]: own,
    [`--family-${family}-tint`]: `color-mix(in srgb, ${own} ${Math.round(100 * tintShare)}%, transparent)`,
  } as CSSProperties
}

/** Cut, not rounded: 4.49 is not 4.5. */
function figure(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}
