import { ChevronDown } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import { classNames } from '../class-names'
import { controlClass, describedBy, FieldFrame, type FieldTexts } from './field-frame'

export type SelectFieldProps = Omit<ComponentProps<'select'>, 'className'> &
  FieldTexts & { className?: string; options: readonly { value: string; label: string }[] }

/** A native select: the system's own list on a phone, type-ahead by keyboard. */
export function SelectField({
  label,
  hint,
  error,
  mark,
  id,
  className,
  options,
  ...select
}: SelectFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} mark={mark} className={className}>
      <SelectControl
        {...select}
        id={fieldId}
        options={options}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error }, select['aria-describedby'])}
      />
    </FieldFrame>
  )
}

/** The select without a visible label, for tables and filters: give it an `aria-label`. */
export function SelectControl({
  options,
  className,
  ...select
}: ComponentProps<'select'> & { options: SelectFieldProps['options'] }) {
  return (
    <span className={classNames('relative block min-w-0', className)}>
      <select
        {...select}
        className={classNames(controlClass, 'h-9 appearance-none pe-8 pointer-coarse:h-11')}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={16}
        aria-hidden
        className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
