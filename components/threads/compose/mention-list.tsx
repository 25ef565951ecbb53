'use client'

import type { Named } from '@/domain/threads/mentions'
import { Avatar } from '../../ui/display/avatar'
import { classNames } from '../../ui/class-names'
import { floatingClass } from '../../ui/overlays/floating-class'

interface MentionListProps {
  id: string
  label: string
  people: readonly Named[]
  chosen: number
  onChoose: (person: Named) => void
}

/** Whom the @ that is being typed may mean. The field keeps the focus and names the chosen option. */
export function MentionList({ id, label, people, chosen, onChoose }: MentionListProps) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className={classNames(floatingClass, 'absolute inset-x-0 top-full z-20 mt-1 max-w-narrow py-1')}
    >
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          // Before the field loses the focus to the pointer.
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(person)
          }}
          className={classNames(
            'target mx-1 flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 hover:bg-sunken',
            index === chosen && 'bg-accent-tint outline-1 -outline-offset-1 outline-accent',
          )}
        >
          <Avatar name={person.name} small />
          <span className="truncate">{person.name}</span>
        </li>
      ))}
    </ul>
  )
}
