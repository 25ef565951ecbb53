import { WeightedCache } from './weighted-cache'

const key = Symbol.for('plumbline.publishing.caches')
/** Hot reloading and the separate bundles of routes load this file several times; a process has one cache of a name. */
const shared = globalThis as { [key]?: Map<string, unknown> }

/** The cache of a name in this process; who names it decides what it holds. */
export function sharedCache<Value>(name: string, limit: number): WeightedCache<Value> {
  const caches = (shared[key] ??= new Map<string, unknown>())
  const found = caches.get(name)
  if (found) return found as WeightedCache<Value>
  const made = new WeightedCache<Value>(limit)
  caches.set(name, made)
  return made
}
