import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves files from memory on a loopback port (a free one for 0). Closing resolves when nothing listens any more. */
export async function serve(files: ReadonlyMap<string, string>, port = 0) {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = files.get(name)
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': `${types[path.extname(name)] ?? 'text/plain'}; charset=utf-8`,
    })
    response.end(file ?? '')
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: used } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${used}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}
