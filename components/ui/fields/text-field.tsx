import { useId, type ComponentProps } from 'react'
import { classNames } from '../class-names'
import { controlClass, describedBy, FieldFrame, type FieldTexts } from './field-frame'

export type TextFieldProps = Omit<ComponentProps<'input'>, 'className'> & FieldTexts & { className?: string }

const fileClass =
  'cursor-pointer ps-0 text-muted file:me-3 file:h-full file:cursor-pointer file:border-0 file:border-e ' +
  'file:border-edge file:bg-sunken file:px-3 file:text-ink'

/** A one-line text field with its label, hint and error. */
export function TextField({ label, hint, error, mark, id, className, ...input }: TextFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} mark={mark} className={className}>
      <input
        type="text"
        {...input}
        id={fieldId}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(fieldId, { hint, error }, input['aria-describedby'])}
        className={classNames(controlClass, 'h-9 pointer-coarse:h-11', input.type === 'file' && fileClass)}
      />
    </FieldFrame>
  )
}
