import http from 'node:http'
import type { Duplex } from 'node:stream'
import { problem, problemBody, type Problem } from '@/domain/problem'
import type { Environment } from '../environment'
import { keepEncoding } from '../publishing/kept-encoding'
import { oneByOne } from './one-by-one'

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>

/** What anybody reads, who may be thousands at once: compressed once for all, and never before the desk's own work. */
const forReaders = /^\/(?:read|embed)\//

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Our own HTTP server around the app's handler: it says who the client is, refuses requests that the app could not
 * answer in the API's form, and limits how long a request may take to arrive.
 */
export function createServer(settings: Environment, handle: Handler): http.Server {
  const readers = oneByOne()
  const server = http.createServer(
    {
      maxHeaderSize: 32_768,
      headersTimeout: 15_000,
      requestTimeout: 120_000,
      // Longer than the idle time of usual proxies, which would otherwise meet connections that just closed.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      const refused = refusal(request)
      if (refused) return answer(response, refused)
      describeClient(request, settings)
      const toApp = () => {
        handle(request, response).catch((fault: unknown) => {
          console.error(fault)
          if (response.headersSent) response.destroy()
          else answer(response, problem('internal'))
        })
      }
      if (!forReaders.test(request.url ?? '')) return toApp()
      keepEncoding(response)
      readers(() => {
        if (!response.destroyed) toApp()
      })
    },
  )
  server.on('clientError', answerRaw)
  return server
}

/** What the app's router would answer with a page of its own, where the API promises a problem. */
function refusal(request: http.IncomingMessage): Problem | null {
  const [path = ''] = (request.url ?? '').split('?', 1)
  if (!/^\/+api(\/|$)/i.test(path)) return null
  try {
    if (decodeURIComponent(path).includes('\0')) return problem('not-found')
  } catch {
    return problem(
      'malformed',
      'The address holds a percent sign that does not begin the code of a character.',
    )
  }
  if (!methods.includes(request.method ?? '')) return problem('method-not-allowed', { allow: methods })
  return null
}

/** Sets `x-forwarded-*` to what is true, so that nobody can claim another address; a trusted proxy is believed. */
export function describeClient(request: http.IncomingMessage, settings: Environment): void {
  const { headers } = request
  const address = request.socket.remoteAddress ?? ''
  const asked = headers.host ?? new URL(settings.appUrl).host
  const publicUrl = new URL(settings.appUrl)
  const chain = String(headers['x-forwarded-for'] ?? '').split(',')
  const believed = settings.trustedProxies > 0
  const client = believed ? chain.at(-settings.trustedProxies)?.trim() : undefined
  const proto = believed
    ? String(headers['x-forwarded-proto'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  const host = believed
    ? String(headers['x-forwarded-host'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  for (const name of ['forwarded', 'x-real-ip', 'x-forwarded-port']) delete headers[name]
  headers['x-forwarded-for'] = client || address
  headers['x-forwarded-proto'] = settings.appUrlGiven ? publicUrl.protocol.slice(0, -1) : proto || 'http'
  headers['x-forwarded-host'] = settings.appUrlGiven ? publicUrl.host : host || asked
}

function answer(response: http.ServerResponse, found: Problem) {
  const body = JSON.stringify(problemBody(found))
  response.writeHead(found.status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'private, no-store',
    ...(found.extras.allow ? { allow: found.extras.allow.join(', ') } : {}),
  })
  response.end(body)
}

/** A request that could not be read at all has no response object: the answer is written by hand. */
function answerRaw(error: NodeJS.ErrnoException, socket: Duplex) {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const status: Record<string, string> = {
    HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
    ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  }
  const body = JSON.stringify(problemBody(problem('malformed')))
  socket.end(
    `HTTP/1.1 ${status[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n` +
      `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
