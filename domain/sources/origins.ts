import type { SourceView } from './source'

type Cited = Pick<SourceView, 'id' | 'originId' | 'withheld'>

/**
 * How many sources are cited and how many origins they have between them: sources that pass on one report have its
 * origin, also by way of one another where that one is cited too. `null` where each speaks for itself. What is withheld
 * from the reader is not counted.
 */
export function sharedOrigins(cited: readonly Cited[]): { sources: number; origins: number } | null {
  const known = new Map(cited.filter(({ withheld }) => !withheld).map((source) => [source.id, source]))
  const originOf = (id: string): string => {
    const passed = new Set<string>()
    let at = id
    for (let next = known.get(at)?.originId; next && !passed.has(at); next = known.get(at)?.originId) {
      passed.add(at)
      at = next
    }
    return at
  }
  const origins = new Set([...known.keys()].map(originOf)).size
  return origins < known.size ? { sources: known.size, origins } : null
}
