import { useId, type ComponentProps } from 'react'
import { classNames } from '../class-names'
import { controlClass, describedBy, FieldFrame, type FieldTexts } from './field-frame'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'className'> &
  FieldTexts & {
    className?: string
    /** Grows with its text, from `rows` on. */
    grow?: boolean
  }

/** A text field of several lines with its label, hint and error. */
export function TextArea({
  label,
  hint,
  error,
  mark,
  id,
  className,
  grow,
  rows = 3,
  ...area
}: TextAreaProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} mark={mark} className={className}>
      <textarea
        rows={rows}
        {...area}
        id={fieldId}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error }, area['aria-describedby'])}
        className={classNames(controlClass, 'py-2', grow ? 'field-sizing-content resize-none' : 'resize-y')}
        // What sizes itself by its content takes no notice of `rows`.
        style={grow ? { minHeight: `calc(${rows} * 1lh + 1.125rem)` } : undefined}
      />
    </FieldFrame>
  )
}
