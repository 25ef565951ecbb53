'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ComponentProps, ReactElement, ReactNode, RefObject } from 'react'
import { classNames } from '../class-names'
import { floatingClass } from './floating-class'

interface PopoverProps {
  children: ReactNode
  /** The button that opens it; leave it out and pass `open` and `anchor` to place it at a selection. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** An element, or anything with `getBoundingClientRect`, such as a selection. */
  anchor?: ComponentProps<typeof Base.Positioner>['anchor']
  side?: 'top' | 'bottom' | 'left' | 'right'
  align?: 'start' | 'center' | 'end'
  /** `false` leaves the focus where it is, e.g. in the text whose words are selected. */
  initialFocus?: boolean | RefObject<HTMLElement | null>
  /** Where the focus goes on closing; `false` leaves it. */
  finalFocus?: boolean | RefObject<HTMLElement | null>
  label?: string
  className?: string
}

export function Popover(props: PopoverProps) {
  const { children, trigger, open, onOpenChange, anchor, side = 'bottom', align = 'start' } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Base.Popup
            initialFocus={props.initialFocus}
            finalFocus={props.finalFocus}
            aria-label={props.label}
            className={classNames(floatingClass, 'max-w-(--available-width)', props.className ?? 'p-4')}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
