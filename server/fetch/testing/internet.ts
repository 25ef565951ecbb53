import http from 'node:http'
import net from 'node:net'
import { onTestFinished, vi } from 'vitest'
import { isProblem } from '@/domain/problem'
import * as settings from '@/server/environment'
import { parseEnvironment } from '@/server/environment'
import { fetchPublic } from '../fetch-public'

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void

/** A site at 127.0.0.2, and listeners at the same port of 127.0.0.1 and ::1 that count who connects to them. */
export async function internet(answer: Answer) {
  const asked: http.IncomingMessage[] = []
  const site = http.createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.2', resolve))
  const bound = site.address()
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0
  const reached: string[] = []
  const inside = [net.createServer(), net.createServer()]
  for (const [index, host] of ['127.0.0.1', '::1'].entries()) {
    inside[index]?.on('connection', (socket) => {
      reached.push(host)
      socket.destroy()
    })
    await new Promise<void>((resolve) => inside[index]?.listen(port, host, resolve))
  }
  onTestFinished(() => {
    site.closeAllConnections()
    for (const server of [site, ...inside]) server.close()
  })
  allow({ FETCH_PORTS: `80,443,${port}` })
  return { port, asked, reached, at: (path = '/') => `http://127.0.0.2:${port}${path}` }
}

/** The settings of this process for one test. */
export function allow(variables: Record<string, string>) {
  vi.spyOn(settings, 'environment').mockReturnValue(parseEnvironment(variables))
}

/** The code of the problem that fetching an address ends with, or `came`. */
export async function codeOf(address: string, options?: Parameters<typeof fetchPublic>[1]): Promise<string> {
  try {
    await fetchPublic(address, options)
    return 'came'
  } catch (error) {
    if (isProblem(error)) return error.code
    throw error
  }
}

/** A page in Latin-2. */
export const page: Answer = (_request, response) =>
  response.writeHead(200, { 'content-type': 'Text/HTML; Charset="ISO-8859-2"' }).end('<p>Words.</p>')
