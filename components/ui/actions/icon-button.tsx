'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button'

/** A square button that shows an icon alone; `label` is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  className = '',
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { label: string; icon: ReactNode }) {
  return (
    <Button
      look="quiet"
      {...rest}
      aria-label={label}
      title={label}
      className={`aspect-square !px-0 ${className}`}
    >
      {icon}
    </Button>
  )
}
