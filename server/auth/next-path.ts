/** Any host that is not real: an address that leaves it was never a path of ours. */
const base = 'http://own.invalid'

/**
 * A path of our own (with query and hash) to go to after signing in, or `null` for everything that could lead to
 * another site: other origins, `//host`, backslashes and control characters that browsers drop.
 */
export function safePath(next: string | null | undefined): string | null {
  if (!next?.startsWith('/') || !URL.canParse(next, base)) return null
  const { origin, pathname, search, hash } = new URL(next, base)
  if (origin !== base || pathname.startsWith('//')) return null
  return pathname + search + hash
}
