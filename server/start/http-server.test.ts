import http from 'node:http'
import net from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../environment'
import { createServer } from './http-server'

let server: http.Server
let seen: http.IncomingHttpHeaders = {}

async function listen(env: Record<string, string> = {}): Promise<number> {
  server = createServer(parseEnvironment(env), async (request, response) => {
    seen = request.headers
    if (request.url === '/fails') throw new Error('planted')
    response.end('app')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Sends bytes as they are, which no client library would. */
async function raw(port: number, text: string): Promise<{ status: number; head: string; body: string }> {
  const socket = net.connect(port, '127.0.0.1')
  socket.end(text)
  let answer = ''
  for await (const part of socket) answer += String(part)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head, body }
}

const get = (target: string, headers = '') =>
  `GET ${target} HTTP/1.1\r\nHost: h:1\r\nConnection: close\r\n${headers}\r\n`

describe('our server', () => {
  beforeEach(() => {
    seen = {}
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each(['/api/v1/claims/%', '/api/v1/%E0%A4%A', '/API/v1/%zz?x=1', '//api/v1/%ff'])(
    'answers %s, which the app could not read, with a problem',
    async (target) => {
      const { status, head, body } = await raw(await listen(), get(target))
      expect(status).toBe(400)
      expect(head.toLowerCase()).toContain('content-type: application/problem+json')
      expect(JSON.parse(body)).toMatchObject({ code: 'malformed', status: 400 })
    },
  )

  it('leaves other addresses to the app', async () => {
    expect((await raw(await listen(), get('/read/%'))).body).toContain('app')
  })

  it('answers methods that nobody has with 405 and what there is', async () => {
    const { status, head } = await raw(await listen(), get('/api/v1/me').replace('GET', 'PROPFIND'))
    expect(status).toBe(405)
    expect(head.toLowerCase()).toContain('allow: get, head, post')
  })

  it('answers what is no HTTP, and headers without end, with a problem', async () => {
    const port = await listen()
    const nonsense = await raw(port, 'hello\r\n\r\n')
    expect(nonsense.status).toBe(400)
    expect(JSON.parse(nonsense.body)).toMatchObject({ code: 'malformed' })
    expect((await raw(port, get('/', `X: ${'x'.repeat(40_000)}\r\n`))).status).toBe(431)
  })

  it('turns a fault of the app into a problem', async () => {
    expect((await raw(await listen(), get('/fails'))).body).toContain('"internal"')
  })

  const claimed =
    'X-Forwarded-For: 6.6.6.6, 7.7.7.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: evil.example\r\n'

  it('believes nobody who says where they come from', async () => {
    await raw(await listen(), get('/', `${claimed}Forwarded: for=6.6.6.6\r\nX-Real-IP: 6.6.6.6\r\n`))
    expect(seen).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'h:1',
    })
    expect(seen['forwarded']).toBeUndefined()
    expect(seen['x-real-ip']).toBeUndefined()
  })

  it('believes as many proxies as it was told of', async () => {
    await raw(await listen({ TRUST_PROXY: '1' }), get('/', claimed))
    expect(seen['x-forwarded-for']).toBe('7.7.7.7')
    expect(seen['x-forwarded-proto']).toBe('https')
  })

  it('says the public address where one is set', async () => {
    await raw(await listen({ APP_URL: 'https://facts.example.org' }), get('/', claimed))
    expect(seen).toMatchObject({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'facts.example.org' })
  })
})
