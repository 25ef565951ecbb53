import { classNames } from '@/components/ui/class-names'
import {
  underlineOf,
  type RatingDefinition,
  type RatingFamily,
  type Underline,
} from '@/domain/verdicts/scale'
import type { RatingView } from '@/domain/verdicts/verdict'
import { IconDrawing } from './icon-drawing'

/** The scales of a team: what claims are rated with, and what is said of reported words. */
export interface Scales {
  ratings: RatingDefinition[]
  saidRatings: RatingDefinition[]
}

export const familyText: Record<RatingFamily, string> = {
  supported: 'text-supported',
  between: 'text-between',
  wrong: 'text-wrong',
  open: 'text-open',
}

const familyLine: Record<RatingFamily, string> = {
  supported: 'decoration-supported',
  between: 'decoration-between',
  wrong: 'decoration-wrong',
  open: 'decoration-open',
}

const lineStyle: Record<Underline, string> = {
  solid: 'decoration-solid',
  double: 'decoration-double',
  dotted: 'decoration-dotted',
  dashed: 'decoration-dashed',
  wavy: 'decoration-wavy',
}

/** The line under a rating's word: the family's colour, the degree's style. */
export function ratingLine({ family, icon }: Pick<RatingDefinition, 'family' | 'icon'>): string {
  return classNames(
    'underline decoration-2 underline-offset-4 [text-decoration-skip-ink:none]',
    familyLine[family],
    lineStyle[underlineOf(icon)],
  )
}

/** A rating as icon, word and line. One that the present scale does not have any more keeps its word. */
export function RatingMark({
  rating,
  scale,
  className,
}: {
  rating: Pick<RatingView, 'key' | 'label'>
  scale: RatingDefinition[]
  className?: string
}) {
  const known = scale.find(({ key }) => key === rating.key)
  return (
    <span className={classNames('inline-flex items-center gap-1.5 font-medium', className)}>
      {known ? <IconDrawing name={known.icon} className={familyText[known.family]} /> : null}
      <span className={known ? ratingLine(known) : undefined}>{rating.label}</span>
    </span>
  )
}
