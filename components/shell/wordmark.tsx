/** The plumb line: a string, a bob, and where it points. */
export function Wordmark({ compact }: { compact?: boolean }) {
  return (
    <span className="flex items-center gap-2">
      <svg width="14" height="22" viewBox="0 0 14 22" aria-hidden className="text-accent">
        <path d="M7 0v9" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 8.5l4.5 4L7 22 2.5 12.5z" fill="currentColor" />
      </svg>
      <span className={`text-lg font-semibold tracking-tight ${compact ? 'max-sm:sr-only' : ''}`}>
        Plumbline
      </span>
    </span>
  )
}
