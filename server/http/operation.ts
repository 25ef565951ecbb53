import type { z } from 'zod'
import type { ProblemCode } from '@/domain/problem'
import type { Actor } from '@/domain/team/roles'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Where a request came from, for throttling and for the list of open sessions. */
export interface Origin {
  /** The client's address; `TRUST_PROXY` decides whether a proxy's word counts. */
  address: string
  userAgent: string
}

/** Who asks and how they proved it. */
export interface Identity {
  actor: Actor
  /** The row that is checked at every request: a session or a personal token. */
  sessionId: string | null
  tokenId: string | null
}

/** What every write is done with: who, when, and what makes a repeated POST one effect. */
export interface WriteContext {
  actor: Actor
  now: Date
  /** `null` where the caller sent no Idempotency-Key. */
  idempotency: { key: string; requestHash: string } | null
}

/** A parsed request, as an operation gets it. */
export interface Call<Q = unknown, B = unknown> extends WriteContext {
  params: Record<string, string>
  query: Q
  body: B
  /** The version of `If-Match`; `null` when it was not sent, `-1` when it can match nothing, `'any'` for `*`. */
  ifMatch: number | 'any' | null
  /** Whether `If-None-Match: *` was sent. */
  ifNoneMatch: boolean
  origin: Origin
  sessionId: string | null
  tokenId: string | null
  /** The request itself, for streams. */
  request: Request
}

/** What an operation answers. `version` becomes the ETag. */
export interface Answer {
  status?: 200 | 201 | 204
  body?: unknown
  version?: number
  location?: string
  /** What a repeated POST gets instead of `body`, where that holds a secret that is shown once. */
  repeated?: unknown
  /** A whole response of its own: downloads and streams. */
  response?: Response
}

/** One thing that the API does: what the router needs to run it and what OpenAPI says about it. */
export interface Operation<Q = unknown, B = unknown> {
  method: Method
  /** Under `/api/v1`, with parameters in braces. */
  path: string
  summary: string
  /** `none` needs no sign-in; then `actor` is nobody. */
  auth?: 'needed' | 'none'
  query?: z.ZodType<Q>
  /** The JSON body. A body may be left out where the schema accepts `{}`. */
  body?: z.ZodType<B>
  /**
   * `import`: JSON or a form with `file`; the form's fields are read as the JSON's. `any`: a form with `file`, or the
   * file itself as the body, of whatever type. `form`: JSON, or the fields of a page's own form, url-encoded.
   */
  accepts?: 'json' | 'import' | 'file' | 'any' | 'form'
  /**
   * Where a browser that sent a page's form is led (303) instead of being answered: a path of ours; `refused` is the
   * code of the problem that it would have got.
   */
  afterForm?: (params: Record<string, string>, refused: ProblemCode | null) => string
  /** How large the body may be, in bytes. */
  bodyLimit?: number
  /** Whether a write must say which version it changes (428 without). */
  ifMatch?: 'needed' | 'optional'
  answer?: z.ZodType
  status?: 200 | 201 | 204
  run: (call: Call<Q, B>) => Promise<Answer>
}

/** Declares an operation; the types of `query` and `body` reach `run`. */
export function operation<Q = unknown, B = unknown>(declared: Operation<Q, B>): Operation<Q, B> {
  return declared
}
