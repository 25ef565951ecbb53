import { useId, type ComponentProps } from 'react'
import { classNames } from '../class-names'
import { describedBy, FieldNotes, type FieldTexts } from './field-frame'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'className'> &
  Omit<FieldTexts, 'mark'> & { className?: string }

/** A checkbox with its label beside it, both one target. */
export function Checkbox({ label, hint, error, id, className, ...input }: CheckboxProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <div className={classNames('flex flex-col', className)}>
      <label htmlFor={fieldId} className="target flex items-center gap-2.5">
        <input
          {...input}
          type="checkbox"
          id={fieldId}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(fieldId, { hint, error }, input['aria-describedby'])}
          className="size-4 shrink-0 pointer-coarse:size-6"
        />
        <span>{label}</span>
      </label>
      <div className="ps-6.5 pointer-coarse:ps-8.5">
        <FieldNotes id={fieldId} hint={hint} error={error} />
      </div>
    </div>
  )
}
