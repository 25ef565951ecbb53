import { useTranslations } from 'next-intl'
import type { TeamScaleView } from '@/domain/verdicts/mapping'
import type { ScalePreset } from '@/domain/verdicts/presets'
import { RatingLine } from './rating-line'
import { ScaleEditor } from './scale-editor'

interface ScaleScreenProps {
  teamId: string
  scale: TeamScaleView
  presets: readonly ScalePreset[]
  /** Owners change the scale; everybody else reads it. */
  isOwner: boolean
}

/** `/team/scale`: what the team rates claims with. */
export function ScaleScreen({ teamId, scale, presets, isOwner }: ScaleScreenProps) {
  const t = useTranslations('scale')
  return (
    <div className="flex flex-col gap-8">
      <div>
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{isOwner ? t('intro') : t('readOnly')}</p>
        {isOwner ? null : <p className="pt-1 text-muted">{t('version', { version: scale.version })}</p>}
      </div>
      {isOwner ? (
        <ScaleEditor teamId={teamId} scale={scale} presets={presets} />
      ) : (
        <ol aria-label={t('ratings')} className="border-t border-rule">
          {scale.ratings.map((rating) => (
            <li key={rating.key} className="border-b border-rule py-3">
              <RatingLine rating={rating} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
