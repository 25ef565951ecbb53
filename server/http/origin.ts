import { problem } from '@/domain/problem'
import { environment } from '@/server/environment'

/**
 * Refuses a write by cookie (or by nobody) that another site caused: the Origin must be ours. A browser always sends
 * Origin with a write; without one, only `Sec-Fetch-Site` of the same origin, or a client that is no browser, passes.
 * `opaque` lets `Origin: null` pass like none at all, which is what a browser sends from a page that tells no referrer.
 */
export function checkOrigin(request: Request, { opaque = false }: { opaque?: boolean } = {}): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw problem('bad-origin')
  if (origin === null || (opaque && origin === 'null')) return
  const host = request.headers.get('host')
  const ours = new Set([new URL(environment().appUrl).host, ...(host ? [host] : [])])
  if (!URL.canParse(origin) || !ours.has(new URL(origin).host)) throw problem('bad-origin')
}

/** The client's address: the start of the process sets `x-forwarded-for` itself unless a trusted proxy did. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown'
}
