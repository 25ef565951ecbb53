import { useId, type ReactNode } from 'react'
import { classNames } from '../class-names'
import { FieldNotes, type FieldTexts } from './field-frame'

export interface RadioOption<V extends string> {
  value: V
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

interface RadioGroupProps<V extends string> extends FieldTexts {
  options: readonly RadioOption<V>[]
  value: V | null
  onChange: (value: V) => void
  name?: string
  /** `row` wraps the options like words; `column` puts one a line. */
  direction?: 'row' | 'column'
  className?: string
}

/** Native radio buttons in a named group: arrow keys, one tab stop, and a form's own value. */
export function RadioGroup<V extends string>({
  label,
  hint,
  error,
  mark,
  options,
  value,
  onChange,
  name,
  direction = 'column',
  className,
}: RadioGroupProps<V>) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined}
      aria-invalid={error ? true : undefined}
      className={classNames('flex flex-col gap-1', className)}
    >
      <span className="flex items-baseline justify-between gap-2">
        <span id={`${id}-label`} className="font-medium">
          {label}
        </span>
        {mark ? <span className="text-sm text-muted">{mark}</span> : null}
      </span>
      <div className={direction === 'row' ? 'flex flex-wrap gap-x-4 gap-y-1' : 'flex flex-col gap-1'}>
        {options.map((option) => {
          const optionId = `${id}-${option.value}`
          return (
            <span key={option.value} className="flex flex-col">
              <label htmlFor={optionId} className="target flex items-center gap-2">
                <input
                  type="radio"
                  id={optionId}
                  name={name ?? id}
                  value={option.value}
                  checked={value === option.value}
                  disabled={option.disabled}
                  onChange={() => onChange(option.value)}
                  aria-describedby={option.hint ? `${optionId}-hint` : undefined}
                  className="size-4 shrink-0 pointer-coarse:size-6"
                />
                <span>{option.label}</span>
              </label>
              {option.hint ? (
                <span id={`${optionId}-hint`} className="ps-6 pointer-coarse:ps-8 text-sm text-muted">
                  {option.hint}
                </span>
              ) : null}
            </span>
          )
        })}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
