import { useTranslations } from 'next-intl'
import type { AgreementFigures } from '@/domain/agreement/view'
import { AlphaLine } from './alpha-line'
import { twoDigits } from './two-digits'

type Interval = AgreementFigures['interval']

/** What an α means by the bounds that Krippendorff gives. */
function readingOf(alpha: number): 'high' | 'middle' | 'low' {
  if (alpha >= 0.8) return 'high'
  return alpha >= 0.667 ? 'middle' : 'low'
}

interface FigureWordsProps {
  figures: AgreementFigures
  /** From how many claims on there are figures. */
  floor: number
  /** Whether the ratings have a line, so that near misses count less. */
  withOrder?: boolean
}

/** The figures in sentences. Too few claims, and what is undefined, are said instead of a naked figure. */
export function FigureWords({ figures, floor, withOrder }: FigureWordsProps) {
  const t = useTranslations('agreement')
  const { claims, percent, alphaNominal: alpha, interval } = figures
  if (!figures.enough || percent === null)
    return (
      <div className="max-w-measure">
        <p className="text-lg font-semibold">{t('tooFew')}</p>
        <p className="pt-1 text-muted">{t('tooFewBody', { claims, floor })}</p>
      </div>
    )
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <p className="text-lg">{t('percent', { percent: Math.round(percent) })}</p>
      {alpha === null ? (
        <p>{t('nominalUndefined')}</p>
      ) : (
        <div>
          <p className="text-lg">
            {interval
              ? t('nominal', { alpha: twoDigits(alpha), ...ends(interval) })
              : t('nominalAlone', { alpha: twoDigits(alpha) })}
          </p>
          <p>{t(`reading.${readingOf(alpha)}`)}</p>
          <AlphaLine alpha={alpha} interval={interval} />
        </div>
      )}
      {withOrder ? <OrdinalWords figures={figures} floor={floor} /> : null}
      <p className="text-sm text-muted">{t('about')}</p>
    </div>
  )
}

function OrdinalWords({ figures, floor }: FigureWordsProps) {
  const t = useTranslations('agreement')
  const { claimsOrdinal: claims, alphaOrdinal: alpha, intervalOrdinal: interval } = figures
  if (claims < floor) return <p>{t('ordinalTooFew', { claims })}</p>
  if (alpha === null) return <p>{t('ordinalUndefined', { claims })}</p>
  return (
    <div>
      <p>
        {interval
          ? t('ordinal', { alpha: twoDigits(alpha), claims, ...ends(interval) })
          : t('ordinalAlone', { alpha: twoDigits(alpha), claims })}
      </p>
      <AlphaLine alpha={alpha} interval={interval} />
    </div>
  )
}

function ends(interval: NonNullable<Interval>): { low: string; high: string } {
  return { low: twoDigits(interval.low), high: twoDigits(interval.high) }
}
