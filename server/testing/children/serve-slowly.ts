import { parseEnvironment } from '../../environment'
import { endWithServer, whenToldToEnd } from '../../start/end-on-signals'
import { createServer } from '../../start/http-server'
import { onShutdown } from '../../start/shutdown'

// A server whose `/stream` ends when it is told, whose `/deaf` never does, and whose `/slow` takes half a second.
const server = createServer(parseEnvironment({}), async (request, response) => {
  if (request.url === '/slow') return void setTimeout(() => response.end('done'), 500)
  response.write('open\n')
  if (request.url === '/stream') onShutdown(() => void response.end('bye\n'))
})
whenToldToEnd(() => void endWithServer(server))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`port ${typeof address === 'object' ? (address?.port ?? 0) : 0}\n`)
})
