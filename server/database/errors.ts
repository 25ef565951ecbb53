import { z } from 'zod'

/**
 * What Prisma, its driver adapter and pg put into an error. Read by shape, never by class: the app's bundle and plain
 * Node load different copies of the classes.
 */
const cause = z.object({
  kind: z.string().optional(),
  originalCode: z.string().optional(),
  code: z.string().optional(),
  constraint: z
    .object({ index: z.string() })
    .or(z.object({ fields: z.array(z.string()) }))
    .optional(),
})
const shape = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  code: z.string().optional(),
  meta: z.object({ driverAdapterError: z.object({ cause: cause.optional() }).optional() }).optional(),
  cause: cause.optional().catch(undefined),
})

/** Prisma's own codes, the adapter's kinds, PostgreSQL's SQLSTATEs and Node's codes, together. */
function marks(error: unknown): {
  codes: string[]
  message: string
  constraint?: z.infer<typeof cause>['constraint']
} {
  const parsed = shape.safeParse(error)
  if (!parsed.success) return { codes: [], message: '' }
  const { code, meta, message } = parsed.data
  const inner = meta?.driverAdapterError?.cause ?? parsed.data.cause
  const codes = [code, inner?.kind, inner?.originalCode, inner?.code].filter((one) => one !== undefined)
  return { codes, message: message ?? '', constraint: inner?.constraint }
}

const conflicts = new Set(['P2034', '40001', '40P01', 'TransactionWriteConflict'])

/** Whether a transaction lost against another and may simply be run again. */
export function isConflict(error: unknown): boolean {
  return marks(error).codes.some((code) => conflicts.has(code))
}

const away = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'],
  ...[
    'DatabaseNotReachable',
    'ConnectionClosed',
    'SocketTimeout',
    'TooManyConnections',
    'TlsConnectionError',
  ],
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EPIPE',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ],
])

/** SQLSTATE classes: 08 connection, 53 out of resources, 57P0x shutting down or starting, 25006 a read-only standby. */
const awayStates = /^(08...|53...|57P0[1-4]|25006)$/

const awayWords =
  /Connection terminated|timeout exceeded when trying to connect|Unable to start a transaction in the given time|not queryable|Cannot use a pool after calling end|PGlite is clos/

/** Whether the database could not be reached or is shutting down: nothing is wrong with the request itself. */
export function isUnavailable(error: unknown): boolean {
  const { codes, message } = marks(error)
  return codes.some((code) => away.has(code) || awayStates.test(code)) || awayWords.test(message)
}

/** Whether a unique index refused a write; with a name (`Article_slug_key`), whether that very index did. */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  const { codes, constraint } = marks(error)
  if (!codes.some((code) => code === 'P2002' || code === 'UniqueConstraintViolation' || code === '23505'))
    return false
  return (
    index === undefined || (constraint !== undefined && 'index' in constraint && constraint.index === index)
  )
}
