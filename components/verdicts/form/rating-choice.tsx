'use client'

import { useTranslations } from 'next-intl'
import { useId, type KeyboardEvent } from 'react'
import { KeyboardKey } from '@/components/ui/actions/keyboard-key'
import { classNames } from '@/components/ui/class-names'
import { FieldNotes } from '@/components/ui/fields/field-frame'
import type { RatingDefinition } from '@/domain/verdicts/scale'
import { familyText, ratingLine } from '../shown/rating-mark'
import { IconDrawing } from '../shown/icon-drawing'

interface RatingChoiceProps {
  label: string
  /** Where the workspace finds this group to give it the focus. */
  part: 'rating' | 'said'
  options: RatingDefinition[]
  value: string | null
  onChoose: (key: string) => void
  /** Called with a choice made by its digit, after `onChoose`. */
  onDigit: () => void
  error?: string
  /** The keys that choose, in the order of the options; what has none shows none. */
  keys: string[]
}

/** One rating of a scale, with the criterion of the chosen one. */
export function RatingChoice(props: RatingChoiceProps) {
  const { label, part, options, value, onChoose, onDigit, error, keys } = props
  const t = useTranslations('verdicts')
  const id = useId()
  const chosen = options.find(({ key }) => key === value)
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const option = options[keys.indexOf(event.key)]
    if (!option || event.key === '') return
    event.preventDefault()
    onChoose(option.key)
    onDigit()
  }
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-criterion`}
      aria-invalid={error ? true : undefined}
      data-part={part}
      onKeyDown={keyDown}
      className="group flex flex-col gap-1.5"
    >
      <span id={`${id}-label`} className="font-medium">
        {label}
      </span>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option, index) => (
          <label
            key={option.key}
            className={classNames(
              'relative inline-flex h-8 items-center gap-1.5 rounded-md border px-2 transition-colors pointer-coarse:h-11',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              option.key === value
                ? 'border-accent bg-accent-tint font-medium'
                : 'border-rule bg-surface hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name={id}
              value={option.key}
              checked={option.key === value}
              onChange={() => onChoose(option.key)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-md outline-none"
            />
            <IconDrawing name={option.icon} className={familyText[option.family]} />
            <span className={ratingLine(option)}>{option.label}</span>
            {keys[index] ? (
              <span
                aria-hidden
                className={classNames(
                  'ms-0.5 pointer-coarse:hidden',
                  // Two rows of the same digits would leave open which of them a key means. They keep their room:
                  // what moves between pressing and letting go of the mouse is not clicked.
                  part === 'said' && 'invisible group-focus-within:visible',
                )}
              >
                <KeyboardKey>{keys[index]}</KeyboardKey>
              </span>
            ) : null}
          </label>
        ))}
      </div>
      <p id={`${id}-criterion`} className={chosen ? 'text-sm text-muted' : 'sr-only'}>
        {chosen ? chosen.criterion : t('choose')}
      </p>
      <FieldNotes id={id} error={error} />
    </div>
  )
}
