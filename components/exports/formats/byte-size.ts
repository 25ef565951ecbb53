/** A size as people read it: 1 kB is 1,000 bytes, one digit after the point below 10. */
export function byteSize(bytes: number): { value: number; unit: 'bytes' | 'kB' | 'MB' } {
  if (bytes < 1_000) return { value: bytes, unit: 'bytes' }
  if (bytes < 999_500) return { value: rounded(bytes / 1_000), unit: 'kB' }
  return { value: rounded(bytes / 1_000_000), unit: 'MB' }
}

function rounded(value: number): number {
  return value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value)
}
