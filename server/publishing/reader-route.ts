import type { Absence } from '@/domain/exports/html/shell/plain-page'
import { plainPage } from '@/domain/exports/html/shell/plain-page'
import { pageTools } from '@/server/exports/page-tools'
import { asProblem } from '@/server/http/respond'
import { NothingToRead } from './find-published'
import { readerResponse, type Kind } from './reader-response'
import { prepare, type Rendered } from './rendered'

/** What a reader asks for: the parts of the address, and what stands behind its question mark. */
export interface Wanted {
  params: Record<string, string>
  query: URLSearchParams
}
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>

const status: Record<Absence, number> = {
  unknown: 404,
  'unknown-claim': 404,
  unpublished: 410,
  redacted: 410,
  unavailable: 503,
  broken: 500,
}

/**
 * The one wrapper of everything that readers fetch: what `route.ts` under /read and /embed exports. Needs no sign-in
 * and knows of none. What cannot be shown becomes a plain page that says why.
 */
export function readerRoute(
  kind: Kind,
  read: (wanted: Wanted) => Promise<Rendered>,
): { GET: Handler; HEAD: Handler } {
  const handler: Handler = async (request, { params }) => {
    try {
      const wanted = { params: readParams(await params), query: new URL(request.url).searchParams }
      return readerResponse(request, kind, await read(wanted))
    } catch (thrown) {
      const absence = absenceOf(thrown)
      const page = await prepare(plainPage(absence, pageTools, kind === 'embed'))
      return readerResponse(request, kind === 'embed' ? 'embed' : 'page', page, status[absence])
    }
  }
  return { GET: handler, HEAD: handler }
}

/** The route of every address under /read and /embed that is none. */
export const noSuchPage = readerRoute('page', () => Promise.reject(new NothingToRead('unknown')))

/** A number in an address; `NothingToRead` where it is none. */
export function numberIn(value: string | undefined): number {
  if (!/^[1-9]\d{0,8}$/.test(value ?? '')) throw new NothingToRead('unknown')
  return Number(value)
}

function readParams(raw: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]))
}

function absenceOf(thrown: unknown): Absence {
  if (thrown instanceof NothingToRead) return thrown.absence
  return asProblem(thrown).status === 503 ? 'unavailable' : 'broken'
}
