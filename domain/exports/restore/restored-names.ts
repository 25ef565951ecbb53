/** Joins the slug that an article had with what makes it unique here; no slug of ours has this character. */
const joint = '_'

/** The slug of a restored article: the one in its file, told apart from every other of the installation by its id. */
export function restoredSlug(slug: string, id: string): string {
  return `${slug}${joint}${id.slice(0, 5)}`
}

/** The slug that exports name: for a restored article the one that its file had, so that its bytes stay the same. */
export function slugInExports(slug: string): string {
  return slug.split(joint, 1)[0] ?? slug
}

/** Versions of restored scales count downwards from here, so that none is ever the newest of a team. */
const step = 10_000

/** The highest version of a scale that can be restored. */
export const highestScaleVersion = step - 1

/**
 * The version under which a team keeps a scale that came with a file: below zero, so that nobody rates with it.
 * `serial` (from 1) tells apart scales that had one version in different files.
 */
export function restoredScaleVersion(serial: number, version: number): number {
  return -(serial * step + version)
}

/** The version that a stored scale had where it came from; a team's own keeps its number. */
export function originalScaleVersion(stored: number): number {
  return stored > 0 ? stored : -stored % step
}

/** The serial of a stored scale: 0 for a team's own. */
export function scaleSerial(stored: number): number {
  return stored > 0 ? 0 : Math.floor(-stored / step)
}

/**
 * The versions that an export names, by stored version. Each scale keeps the number that it had where it came from; where
 * two of one edition have the same, a team's own keeps it and the others get the next free numbers.
 */
export function scaleVersionsInExports(stored: readonly number[]): Map<number, number> {
  const named = new Map<number, number>()
  const taken = new Set<number>()
  const inTurn = [...new Set(stored)].sort((a, b) => scaleSerial(a) - scaleSerial(b) || a - b)
  const clashing: number[] = []
  for (const version of inTurn) {
    const original = originalScaleVersion(version)
    if (taken.has(original)) clashing.push(version)
    else named.set(version, original)
    taken.add(original)
  }
  let next = Math.max(0, ...taken)
  for (const version of clashing) named.set(version, ++next)
  return named
}
