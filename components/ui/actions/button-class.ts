import { classNames } from '../class-names'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const looks: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-accent text-on-accent font-medium hover:bg-accent-strong',
  plain: 'border-edge bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken',
  danger: 'border-edge bg-surface text-danger hover:bg-danger-tint',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'h-8 px-3 text-base',
  small: 'h-7 px-2 text-sm',
}

/** The classes of everything that looks like a button: buttons, links, menu triggers. */
export function buttonClass(look: ButtonLook = 'plain', size: ButtonSize = 'normal', extra?: string): string {
  return classNames(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md border whitespace-nowrap transition-colors select-none',
    'pointer-coarse:h-11 pointer-coarse:min-w-11',
    'disabled:cursor-default disabled:opacity-50 aria-disabled:cursor-default aria-busy:cursor-progress',
    looks[look],
    sizes[size],
    extra,
  )
}
