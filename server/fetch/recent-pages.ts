import type { FetchedBody } from './fetch-public'

const keptForMs = 10 * 60 * 1000
const mostPages = 40
const mostBytes = 32 * 1024 * 1024

interface Kept {
  page: FetchedBody
  at: number
}
// A bundle may hold this file twice; the pages are to be kept once.
const key = Symbol.for('plumbline.recent-pages')
const shared = globalThis as { [key]?: Map<string, Kept> }

/**
 * The pages that people were shown in the last ten minutes, so that what they import is what they saw. A person finds
 * their own alone. At most 40 pages and 32 MB a process, the oldest go first.
 */
function pages(): Map<string, Kept> {
  return (shared[key] ??= new Map())
}

/** Keeps a page for whoever asked for it by this address. */
export function keepPage(userId: string, address: string, page: FetchedBody, now: number): void {
  const kept = pages()
  kept.delete(nameOf(userId, address))
  kept.set(nameOf(userId, address), { page, at: now })
  let bytes = [...kept.values()].reduce((sum, { page }) => sum + page.bytes.byteLength, 0)
  for (const [name, oldest] of kept) {
    if (kept.size <= mostPages && bytes <= mostBytes && now - oldest.at < keptForMs) break
    bytes -= oldest.page.bytes.byteLength
    kept.delete(name)
  }
}

/** The page that a person was shown under this address, or `null` where that is too long ago. */
export function keptPage(userId: string, address: string, now: number): FetchedBody | null {
  const found = pages().get(nameOf(userId, address))
  return found && now - found.at < keptForMs ? found.page : null
}

function nameOf(userId: string, address: string): string {
  return `${userId} ${address}`
}
