/** The initials of a person, for the eye; the name stands beside it or in a label. */
export function Avatar({ name, small }: { name: string; small?: boolean }) {
  return (
    <span
      aria-hidden
      className={`inline-flex shrink-0 items-center justify-center rounded-full bg-accent-tint font-medium text-accent select-none ${
        small ? 'size-6 text-xs' : 'size-8 text-sm'
      }`}
    >
      {initials(name)}
    </span>
  )
}

/** One or two letters: the first of the first and of the last word, whole characters in any script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word) => (word ? [...word][0] : '')?.toLocaleUpperCase()).join('') || '?'
}
