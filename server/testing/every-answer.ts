import { unzipSync } from 'fflate'
import { z } from 'zod'
import type { AnyOperation } from '@/server/http/api'
import { api } from '@/server/http/api'
import { operations } from '@/server/openapi/operations'
import type { Person } from './desk'

/** Ids that addresses are filled with, by the word before the parameter: `/claims/{id}` gets `ids.claims`. */
export type IdsByWord = Record<string, string>

/** A stream has said all that it has to say when it is silent for so long. */
const silence = 250

// What is signed with it would answer that the app was not started, and be the same for everybody.
process.env.NEXTAUTH_SECRET ??= 'a secret of thirty-two characters or more'

/**
 * Everything that one person can read: the answer of every GET operation of the API under its address, headers and all,
 * with those of some queries (let the empty one be among them) that it takes. What an address names that is not in
 * `ids` is not there. `under` asks only the addresses that begin so.
 */
export async function everyAnswer(
  who: Person,
  ids: IdsByWord,
  queries: string[],
  under = '/',
): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const asked = operations.filter(({ method, path }) => method === 'GET' && path.startsWith(under))
  for (const operation of asked)
    for (const query of queries.filter((candidate) => takes(operation, candidate))) {
      const response = await get(operation, who, ids, query)
      const { status, headers } = response
      const isStream = headers.get('content-type')?.startsWith('text/event-stream')
      const body = isStream ? await untilSilent(response) : wordsOf(await response.arrayBuffer())
      // How long a file in an archive is depends on times and ids, as what is compressed does.
      const told =
        typeof body === 'string' ? headers : [...headers].filter(([name]) => name !== 'content-length')
      answers.set(`${operation.path}${query}`, JSON.stringify([status, [...told], body]))
      if (isStream) break
    }
  return answers
}

/** Whether an operation reads the parameter of a query; every one reads none. */
function takes({ query: schema }: AnyOperation, query: string): boolean {
  const [name] = [...new URLSearchParams(query).keys()]
  return name === undefined || (schema instanceof z.ZodObject && name in schema.shape)
}

/** A body as text; of an archive, the lines of what is in it, after its name. */
function wordsOf(body: ArrayBuffer): string | string[][] {
  const text = (bytes: Uint8Array | ArrayBuffer) => new TextDecoder().decode(bytes)
  const bytes = new Uint8Array(body)
  if (text(bytes.subarray(0, 4)) !== 'PK\u0003\u0004') return text(bytes)
  return Object.entries(unzipSync(bytes)).map(([name, file]) => [name, ...text(file).split('\n')])
}

function get(operation: AnyOperation, who: Person, ids: IdsByWord, query: string): Promise<Response> {
  const parts = operation.path.split('/')
  const params = Object.fromEntries(
    parts.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), ids[parts[at - 1] ?? ''] ?? 'nothing']] : [],
    ),
  )
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  return api({ GET: operation })
    .GET(request, { params: Promise.resolve(params) })
    .then((answer) => {
      if (answer.status >= 500) throw new Error(`${operation.path} failed, so it was not compared.`)
      return answer
    })
}

async function untilSilent(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  while (reader) {
    const next = await Promise.race([
      reader.read(),
      new Promise<null>((resolve) => setTimeout(resolve, silence, null)),
    ])
    if (!next || next.done) break
    text += decoder.decode(next.value, { stream: true })
  }
  await reader?.cancel()
  return text
}

/** A text without what differs between any two runs: ids, times, hashes, tokens and the tests' own addresses. */
export function masked(text: string): string {
  return text
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<time>')
    .replace(/\b\d{1,2} [A-Z][a-z]+ \d{4}(, \d\d:\d\d UTC)?/g, '<time>')
    .replace(/\b[0-9a-f]{32,64}\b/g, '<hash>')
    .replace(/(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{20}(?![0-9a-z])/g, '<id>')
    .replace(/\barticle-[0-9a-z]{5}\b/g, '<slug>')
    .replace(/-\d+-\d+@example\.org/g, '@example.org')
}
