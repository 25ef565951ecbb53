'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useState, type ReactElement, type ReactNode } from 'react'
import { classNames } from '../class-names'
import { floatingClass } from './floating-class'

interface MenuProps {
  /** The button that opens it, e.g. `<Button>Export</Button>`. */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end'
}

/** The list opens inside the landmark of its button, so that whoever jumps between landmarks finds it there. */
const landmarks = 'header, main, [role="dialog"], [role="alertdialog"]'

const itemClass =
  'mx-1 flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-base outline-none select-none ' +
  'data-highlighted:bg-accent-tint data-disabled:cursor-default data-disabled:text-muted pointer-coarse:min-h-11'

export function Menu({ trigger, children, align = 'end' }: MenuProps) {
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  const place = useCallback(
    (button: HTMLElement | null) => setLandmark(button?.closest<HTMLElement>(landmarks) ?? null),
    [],
  )
  return (
    <Base.Root>
      <Base.Trigger render={trigger} ref={place} />
      <Base.Portal container={landmark ?? undefined}>
        <Base.Positioner
          sideOffset={6}
          align={align}
          collisionPadding={8}
          positionMethod="fixed"
          className="z-50 outline-none"
        >
          <Base.Popup
            className={classNames(floatingClass, 'max-h-(--available-height) min-w-48 overflow-y-auto py-1')}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  children: ReactNode
  onSelect: () => void
  icon?: ReactNode
  /** At the end of the line: a keyboard key, a count. */
  end?: ReactNode
  danger?: boolean
  disabled?: boolean
}

export function MenuItem({ children, onSelect, icon, end, danger, disabled }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={classNames(itemClass, danger && 'text-danger')}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {end}
    </Base.Item>
  )
}

/** An entry that goes somewhere; `download` saves what the address answers. */
export function MenuLink({
  href,
  children,
  icon,
  download,
}: {
  href: string
  children: ReactNode
  icon?: ReactNode
  download?: boolean
}) {
  return (
    <Base.LinkItem
      closeOnClick
      render={download ? <a href={href} download /> : <Link href={href} />}
      className={itemClass}
    >
      {icon}
      <span className="flex-1">{children}</span>
    </Base.LinkItem>
  )
}

interface MenuChoiceProps<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: ReactNode }[]
  onChange: (value: V) => void
}

/** A group of which one entry is chosen. */
export function MenuChoice<V extends string>({ label, value, options, onChange }: MenuChoiceProps<V>) {
  return (
    <Base.Group>
      <MenuLabel>{label}</MenuLabel>
      <Base.RadioGroup value={value} onValueChange={(next: V) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={itemClass}>
            <span className="flex size-4 items-center justify-center">
              <Base.RadioItemIndicator>
                <Check size={16} aria-hidden />
              </Base.RadioItemIndicator>
            </span>
            <span className="flex-1">{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Base.GroupLabel className="px-3 pt-2 pb-1 text-xs text-muted">{children}</Base.GroupLabel>
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-rule" />
}
