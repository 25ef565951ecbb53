import { z } from 'zod'
import { problems } from '@/domain/problem'
import type { AnyOperation } from '@/server/http/api'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 description of some operations, made of the same schemas that parse and answer. */
export function openApiDocument(operations: AnyOperation[], serverUrl: string): Json {
  const paths: Record<string, Json> = {}
  for (const found of operations) {
    paths[found.path] = { ...paths[found.path], [found.method.toLowerCase()]: describe(found) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: '1',
      description:
        'Everything that Plumbline does. Offsets are UTF-16 code units of the article’s text. Errors are application/problem+json with a code of the closed list.',
    },
    servers: [{ url: `${serverUrl}/api/v1` }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token, `pl_…`' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(problems) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string', description: 'JSON Pointer' }, message: { type: 'string' } },
      },
    },
    current: { description: 'The present state, with the code `stale`' },
  },
}

function describe(found: AnyOperation): Json {
  const body = found.body && schemaOf(found.body, 'input')
  return {
    operationId: operationId(found),
    summary: found.summary,
    ...(found.auth === 'none' ? { security: [] } : {}),
    parameters: [...pathParameters(found), ...queryParameters(found), ...headerParameters(found)],
    ...(body ? { requestBody: { required: false, content: bodyContent(found, body) } } : {}),
    responses: {
      [String(found.status ?? 200)]: {
        description: 'Done',
        ...(found.answer
          ? { content: { 'application/json': { schema: schemaOf(found.answer, 'output') } } }
          : {}),
      },
      default: {
        description: 'A problem, with a sentence that says what to do',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** `POST /claims/{id}/verdict/file` → `postClaimsIdVerdictFile`. */
function operationId({ method, path }: AnyOperation): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return method.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}

function bodyContent(found: AnyOperation, schema: Json): Json {
  const json = { 'application/json': { schema } }
  const anything = { schema: {} }
  if (found.accepts === 'any')
    return {
      ...{ 'application/json': anything, 'application/ld+json': anything, 'text/html': anything },
      'multipart/form-data': { schema },
    }
  if (found.accepts === 'form') return { ...json, 'application/x-www-form-urlencoded': { schema } }
  if (found.accepts === 'import') return { ...json, 'multipart/form-data': { schema } }
  return found.accepts === 'file' ? { 'multipart/form-data': { schema } } : json
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    cycles: 'ref',
  })
  return described
}

function pathParameters({ path }: AnyOperation): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: AnyOperation): Json[] {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function headerParameters({ method, ifMatch }: AnyOperation): Json[] {
  const header = (name: string, required: boolean, description: string): Json => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  })
  if (method === 'POST')
    return [header('Idempotency-Key', false, 'Makes a repeated request one effect, for a day')]
  if (method === 'GET' || !ifMatch) return []
  return [
    header(
      'If-Match',
      ifMatch === 'needed' && method !== 'PUT',
      'The version that is changed, as in the ETag',
    ),
  ]
}
