'use client'

import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { buttonClass, type ButtonLook, type ButtonSize } from './button-class'

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook
  size?: ButtonSize
  icon?: ReactNode
  /** Something is under way: keeps the focus, ignores clicks, is announced as busy. */
  busy?: boolean
}

export function Button({ look, size, icon, busy, className, children, onClick, ...rest }: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...rest}
      onClick={click}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={buttonClass(look, size, className)}
    >
      {icon}
      {children}
    </button>
  )
}
