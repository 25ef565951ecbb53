import { setTimeout as sleep } from 'node:timers/promises'
import { api } from '@/server/http/api'
import { operations } from '@/server/openapi/operations'
import type { Person } from './desk'

/** Ids by the first word of an address: `{articles: '…', claims: '…'}`; the word of a second parameter works too. */
export type KnownIds = Record<string, string>

/**
 * Everything that a person can read: the answers of all `GET` operations of the API, with these ids put into their
 * addresses, as text by path. Of a stream it is what comes within a fifth of a second.
 */
export async function crawl(who: Person, ids: KnownIds, query = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const operation of operations.filter((one) => one.method === 'GET')) {
    const [, noun = ''] = operation.path.split('/')
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? [])
    const params = Object.fromEntries(
      names.map((name) => [name, (name === 'id' ? ids[noun] : ids[name]) ?? 'unknown']),
    )
    const request = new Request(`http://localhost:3000/api/v1${operation.path}${query}`, {
      headers: { authorization: `Bearer ${who.token}` },
    })
    const response = await api({ GET: operation }).GET(request, { params: Promise.resolve(params) })
    found.set(operation.path, await textOf(response))
  }
  return found
}

async function textOf(response: Response): Promise<string> {
  const headers = JSON.stringify([...response.headers])
  const reader = response.body?.getReader()
  let text = ''
  const decoder = new TextDecoder()
  while (reader) {
    const chunk = await Promise.race([reader.read(), sleep(200, null)])
    if (!chunk || chunk.done) break
    text += decoder.decode(chunk.value, { stream: true })
  }
  await reader?.cancel()
  return `${response.status} ${headers} ${text}`
}
