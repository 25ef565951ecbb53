import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { classNames } from '@/components/ui/class-names'
import { IconDrawing } from '@/components/verdicts/shown/icon-drawing'
import { familyText, ratingLine } from '@/components/verdicts/shown/rating-mark'
import { ratingIcons, type RatingDefinition } from '@/domain/verdicts/scale'

interface IconChoiceProps {
  rating: Pick<RatingDefinition, 'family' | 'icon'>
  onChoose: (icon: RatingDefinition['icon']) => void
}

/** The icons that a rating may have, each with the line that belongs to it. */
export function IconChoice({ rating, onChoose }: IconChoiceProps) {
  const t = useTranslations('scale')
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={id} className="flex flex-col gap-1">
      <span id={id} className="font-medium">
        {t('icon')}
      </span>
      <div className="flex flex-wrap gap-1.5">
        {ratingIcons.map((icon) => (
          <label
            key={icon}
            className={classNames(
              'relative inline-flex h-9 items-center gap-1.5 rounded-md border px-2 transition-colors pointer-coarse:h-11',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              icon === rating.icon
                ? 'border-accent bg-accent-tint font-medium'
                : 'border-rule bg-surface hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name={id}
              value={icon}
              checked={icon === rating.icon}
              onChange={() => onChoose(icon)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
            />
            <IconDrawing name={icon} className={familyText[rating.family]} />
            <span className={ratingLine({ family: rating.family, icon })}>{t(`icons.${icon}`)}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
