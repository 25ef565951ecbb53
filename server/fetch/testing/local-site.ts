import http from 'node:http'
import { onTestFinished, vi } from 'vitest'
import * as settings from '@/server/environment'
import { parseEnvironment } from '@/server/environment'

interface Page {
  type?: string
  body: string | Uint8Array
  status?: number
  /** Where it leads instead. */
  location?: string
}

/** A site of a test, whose pages may be changed while it runs; this installation may fetch from it alone. */
export async function localSite(pages: Record<string, Page>, variables: Record<string, string> = {}) {
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const { type = 'text/html', body = '', status = 200, location } = pages[path] ?? { status: 404, body: '' }
    if (location !== undefined) response.writeHead(301, { location }).end()
    else response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const bound = server.address()
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0
  const set = parseEnvironment({ FETCH_ALLOW_PRIVATE: '1', FETCH_PORTS: String(port), ...variables })
  vi.spyOn(settings, 'environment').mockReturnValue(set)
  return { asked, pages, at: (path: string) => `http://127.0.0.1:${port}${path}` }
}
