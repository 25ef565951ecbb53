'use client'

import { useId } from 'react'
import { Checkbox } from '../ui/fields/checkbox'

/** A claim as somebody may choose it. */
export interface ChoosableClaim {
  number: number
  statement: string
}

interface ClaimChoiceProps {
  label: string
  hint: string
  claims: readonly ChoosableClaim[]
  chosen: readonly number[]
  onChange: (chosen: number[]) => void
  error?: string | undefined
}

/** Which claims of the article; none stands for all of it. */
export function ClaimChoice({ label, hint, claims, chosen, onChange, error }: ClaimChoiceProps) {
  const id = useId()
  const toggle = (number: number) =>
    onChange(chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number])
  if (claims.length === 0) return null
  return (
    <fieldset aria-describedby={`${id}-hint`} className="flex min-w-0 flex-col gap-1">
      <legend className="font-medium">{label}</legend>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      {/* Long lists scroll; the checkboxes in it can be reached, so it needs no tab stop. */}
      <div className="mt-1 flex max-h-44 flex-col gap-1 overflow-y-auto rounded-md border border-rule px-3 py-2">
        {claims.map(({ number, statement }) => (
          <Checkbox
            key={number}
            label={`${number}. ${statement}`}
            checked={chosen.includes(number)}
            onChange={() => toggle(number)}
          />
        ))}
      </div>
      {error ? <p className="text-sm text-danger">{error}</p> : null}
    </fieldset>
  )
}
