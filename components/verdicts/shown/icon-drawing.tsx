import { icons, type IconName } from '@/domain/verdicts/icons'

/** One of our own icons, in the colour of the text around it. */
export function IconDrawing({
  name,
  size = 16,
  className,
}: {
  name: IconName
  size?: number
  className?: string
}) {
  const { line, solid } = icons[name]
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      className={`shrink-0 ${className ?? ''}`}
    >
      <path d={line} />
      {solid ? <path d={solid} fill="currentColor" stroke="none" /> : null}
    </svg>
  )
}
