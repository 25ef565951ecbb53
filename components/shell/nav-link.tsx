'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

/** A link of the top bar; current on its own screen and on those under it. */
export function NavLink({ href, path, children }: { href: string; path: string; children: ReactNode }) {
  const here = usePathname()
  const current = here === path || here.startsWith(`${path}/`)
  return (
    <Link
      href={href}
      aria-current={current ? (here === path ? 'page' : 'true') : undefined}
      className={classNames(
        'flex h-8 items-center rounded-md px-1.5 sm:px-2.5 hover:bg-sunken pointer-coarse:h-11',
        current ? 'font-medium text-ink' : 'text-muted',
      )}
    >
      {children}
    </Link>
  )
}
