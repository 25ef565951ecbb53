'use client'

import { Checkbox } from '@/components/ui/fields/checkbox'
import type { Role } from '@/domain/team/roles'

/** A member as drafts are shared with them and verdicts are asked of them. */
export interface Person {
  id: string
  name: string
  role: Role
}

interface PeopleChoiceProps {
  label: string
  people: readonly Person[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Several members to choose, one a line. */
export function PeopleChoice({ label, people, chosen, onChange }: PeopleChoiceProps) {
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="pb-1 font-medium">{label}</legend>
      {people.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        />
      ))}
    </fieldset>
  )
}
