import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass, type ButtonLook, type ButtonSize } from './button-class'

export interface LinkButtonProps extends ComponentProps<typeof Link> {
  look?: ButtonLook
  size?: ButtonSize
  icon?: ReactNode
}

/** A link to another screen that looks like a button. */
export function LinkButton({ look, size, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass(look, size, className)}>
      {icon}
      {children}
    </Link>
  )
}
