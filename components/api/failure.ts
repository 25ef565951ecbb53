import type { ProblemCode, ProblemDetail } from '@/domain/problem'

interface ProblemBody {
  status: number
  code: ProblemCode
  /** A sentence that says what is wrong and what to do. */
  detail: string
  errors?: ProblemDetail[]
  /** The present state of a stale record. */
  current?: unknown
}

/** An answer of our API that says no, with its reason. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly detail: string
  readonly errors: ProblemDetail[]
  readonly current: unknown
  /** Seconds to wait, where the server said so. */
  readonly retryAfter: number | null

  constructor(body: ProblemBody, retryAfter: number | null = null) {
    super(body.detail)
    this.name = 'ApiProblem'
    this.status = body.status
    this.code = body.code
    this.detail = body.detail
    this.errors = body.errors ?? []
    this.current = body.current
    this.retryAfter = retryAfter
  }
}

/** No answer came: the network or the server is away. Whether the request arrived is not known. */
export class Offline extends Error {
  constructor(cause: unknown) {
    super('No answer from the server', { cause })
    this.name = 'Offline'
  }
}

/** What a call of the API may fail with; anything else that is thrown is a fault in our own code. */
export type Failure = ApiProblem | Offline

export function isFailure(error: unknown): error is Failure {
  return error instanceof ApiProblem || error instanceof Offline
}

/** What a proxy in between may answer without our problem+json. */
const codesByStatus: Record<number, ProblemCode> = {
  401: 'sign-in-needed',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** The problem that a refused response carries; one is made up for answers that are not ours. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  const retryAfter = Number.isFinite(seconds) ? seconds : null
  if (/^application\/problem\+json/i.test(response.headers.get('content-type') ?? '')) {
    const body: ProblemBody | null = await response.json().catch(() => null)
    if (body) return new ApiProblem(body, retryAfter)
  }
  const code = codesByStatus[response.status] ?? 'internal'
  return new ApiProblem(
    {
      status: response.status,
      code,
      detail: `The server answered ${response.status}. Try again in a moment.`,
    },
    retryAfter,
  )
}
