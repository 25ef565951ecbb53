import type { ReactNode } from 'react'
import { classNames } from '../class-names'

export interface FieldTexts {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Shown after the label, e.g. "optional". */
  mark?: ReactNode
}

export const controlClass =
  'w-full rounded-md border border-edge bg-surface px-2.5 text-ink placeholder:text-muted ' +
  'focus-visible:outline-offset-0 focus-visible:border-accent aria-invalid:border-danger ' +
  '[&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-muted'

/** The ids that tie a hint and an error to their control. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>, more?: string) {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null, more) || undefined
}

export function FieldFrame({
  id,
  label,
  hint,
  error,
  mark,
  className,
  children,
}: FieldTexts & { id: string; className?: string; children: ReactNode }) {
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <span className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {mark ? <span className="text-sm text-muted">{mark}</span> : null}
      </span>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

export function FieldNotes({ id, hint, error }: { id: string } & Pick<FieldTexts, 'hint' | 'error'>) {
  return (
    <>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </>
  )
}
