import type { RatingFamily } from '@/domain/verdicts/scale'

/** How a bar of a family is filled: a colour and a pattern that tells it without one. */
export function familyFill(family: RatingFamily): string {
  return `url(#numbers-${family})`
}

const lines = 'fill-none forced-colors:stroke-[CanvasText]'
const ground = 'forced-colors:fill-[Canvas]'

/** The patterns of the four families. Stands once on a page, before what uses it. */
export function FamilyPatterns() {
  return (
    <svg aria-hidden width={0} height={0} className="absolute">
      <defs>
        <Pattern family="supported" size={8}>
          <rect width={8} height={8} className="fill-supported forced-colors:fill-[CanvasText]" />
        </Pattern>
        <Pattern family="between" size={6}>
          <rect width={6} height={6} className={`fill-between-tint ${ground}`} />
          <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" strokeWidth={1.8} className={`stroke-between ${lines}`} />
        </Pattern>
        <Pattern family="wrong" size={5}>
          <rect width={5} height={5} className={`fill-wrong-tint ${ground}`} />
          <path d="M0 0L5 5M5 0L0 5" strokeWidth={1.6} className={`stroke-wrong ${lines}`} />
        </Pattern>
        <Pattern family="open" size={6}>
          <rect width={6} height={6} className={`fill-open-tint ${ground}`} />
          <circle cx={3} cy={3} r={1} className="fill-open forced-colors:fill-[CanvasText]" />
        </Pattern>
      </defs>
    </svg>
  )
}

function Pattern({
  family,
  size,
  children,
}: {
  family: RatingFamily
  size: number
  children: React.ReactNode
}) {
  return (
    <pattern id={`numbers-${family}`} width={size} height={size} patternUnits="userSpaceOnUse">
      {children}
    </pattern>
  )
}

const outlines = {
  supported: 'stroke-supported',
  between: 'stroke-between',
  wrong: 'stroke-wrong',
  open: 'stroke-open',
} as const

/** The class of a bar's outline. */
export function familyOutline(family: RatingFamily): string {
  return `${outlines[family]} forced-colors:stroke-[CanvasText]`
}

/** A small piece of a family's bar, for a key. */
export function FamilySwatch({ family }: { family: RatingFamily }) {
  return (
    <svg aria-hidden width={20} height={14} className="shrink-0">
      <rect
        x={0.5}
        y={0.5}
        width={19}
        height={13}
        fill={familyFill(family)}
        className={familyOutline(family)}
      />
    </svg>
  )
}
