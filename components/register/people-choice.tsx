'use client'

import { useTranslations } from 'next-intl'
import { atLeast, type Role } from '@/domain/team/roles'
import { Checkbox } from '../ui/fields/checkbox'

/** A member, as far as work can be given to them. */
export interface PlannedPerson {
  id: string
  name: string
  role: Role
}

interface PeopleChoiceProps {
  legend: string
  people: PlannedPerson[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  disabled?: boolean
}

/** Members to be chosen for work: those who may file, and whoever is chosen already. */
export function PeopleChoice({ legend, people, chosen, onChange, disabled }: PeopleChoiceProps) {
  const t = useTranslations('register.planning')
  const offered = people.filter(({ id, role }) => atLeast(role, 'reviewer') || chosen.includes(id))
  return (
    <fieldset disabled={disabled} className="flex min-w-0 flex-col gap-1">
      <legend className="pb-1 font-medium">{legend}</legend>
      {offered.length === 0 ? <p className="text-sm text-muted">{t('nobodyMayFile')}</p> : null}
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {offered.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
