import type { z } from 'zod'
import { problem, type ProblemDetail } from '@/domain/problem'
import { isCleanText } from '@/domain/text'
import { joinChunks } from '@/server/join-chunks'
import type { Operation } from './operation'

const defaultLimit = 1_000_000

/** A file of a form, as an operation gets it in its body under `file`. */
export interface UploadedFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** Reads a body of at most `limit` bytes, whatever Content-Length says. Throws `too-large`. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw problem('too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      await reader.cancel()
      throw problem('too-large')
    }
    chunks.push(value)
  }
  return joinChunks(chunks)
}

/** Throws `invalid-text` when any string in a value, keys included, holds a NUL or half of a surrogate pair. */
export function refuseUncleanText(value: unknown): void {
  const waiting: { path: string; value: unknown }[] = [{ path: '', value }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value === 'string' && !isCleanText(next.value))
      throw problem('invalid-text', {
        errors: [{ path: next.path, message: 'Holds a NUL or half of a surrogate pair.' }],
      })
    if (next.value === null || typeof next.value !== 'object' || next.value instanceof Uint8Array) continue
    for (const [key, member] of Object.entries(next.value)) {
      if (!isCleanText(key)) throw problem('invalid-text')
      waiting.push({ path: `${next.path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, value: member })
    }
  }
}

function parseJson(bytes: Uint8Array<ArrayBuffer>): unknown {
  if (bytes.byteLength === 0) return {}
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw problem('malformed', 'The body is not UTF-8.')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw problem('malformed', 'The body is not well-formed JSON.')
  }
}

/** A form's fields by name: lists and numbers are read, an empty one is `null`, everything else stays text. */
async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Record<string, unknown>> {
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch {
    throw problem('malformed', 'The form could not be read.')
  }
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name] = fieldValue(name, value)
    else
      fields[name] = {
        name: value.name,
        mediaType: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      } satisfies UploadedFile
  }
  return fields
}

/** A form has no `null`: a field that was emptied means it. */
function fieldValue(name: string, value: string): unknown {
  if (value === '') return name === 'drop' || name === 'keep' ? [] : null
  if ((name === 'quorum' || name === 'claim') && /^\d+$/.test(value)) return Number(value)
  if (name !== 'drop' && name !== 'keep') return value
  const list = value.trim().startsWith('[') ? value : `[${value}]`
  try {
    return JSON.parse(list)
  } catch {
    return value
  }
}

/** The errors of a schema as JSON Pointers. */
export function schemaErrors(error: z.ZodError): ProblemDetail[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path
      .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: `${path}/${key}`, message: 'There is no such field here.' }))
    return [{ path, message: issue.message }]
  })
}

/** Parses a value by a schema, or throws `invalid` with every error. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw problem('invalid', { errors: schemaErrors(parsed.error) })
}

/** Whether a browser sent the fields of a page's form as it does unless told otherwise. */
export function isPageForm(request: Request): boolean {
  const type = request.headers.get('content-type') ?? ''
  return /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)
}

/** Reads and parses a request's body as an operation declares it, with the bytes that a repeated POST is known by. */
export async function readBody<T>(
  request: Request,
  expected: {
    schema?: z.ZodType<T> | undefined
    accepts: NonNullable<Operation['accepts']>
    limit?: number | undefined
  },
): Promise<{ value: T | undefined; bytes: Uint8Array }> {
  const bytes = await readBytes(request, expected.limit ?? defaultLimit)
  if (!expected.schema) return { value: undefined, bytes }
  const type = request.headers.get('content-type') ?? ''
  const isForm =
    expected.accepts === 'form'
      ? isPageForm(request)
      : expected.accepts !== 'json' && /^multipart\/form-data/i.test(type)
  if (expected.accepts === 'any' && !isForm) {
    const file: UploadedFile = {
      name: '',
      mediaType: type.split(';', 1)[0]?.trim().toLowerCase() ?? '',
      bytes,
    }
    return { value: parseWith(expected.schema, { file }), bytes }
  }
  if (!isForm && bytes.byteLength > 0 && !/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type))
    throw problem('wrong-type', 'Send the body as application/json.')
  const raw = isForm ? await parseForm(bytes, type) : parseJson(bytes)
  refuseUncleanText(raw)
  return { value: parseWith(expected.schema, raw), bytes }
}
