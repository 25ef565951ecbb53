import type http from 'node:http'
import { getDatabase } from '../database/open'
import { demandSecret, environment, type Environment } from '../environment'
import { buildWhenStale } from './build'
import { endWithServer, whenToldToEnd } from './end-on-signals'
import { faultSentence } from './fault'
import { generateClient } from './generate'
import { createServer } from './http-server'
import { loadSettings } from './load-settings'
import { needsSetupCode, setupCode } from './setup-code'

// `npm start` and `npm run dev`: one process that builds when needed, opens the database, and serves.

const dev = process.argv.includes('--dev')

async function start(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  let end = (): void => process.exit(1)
  whenToldToEnd(() => end())
  loadSettings()
  const settings = environment()
  demandSecret(settings)
  if (dev) generateClient()
  else await buildWhenStale(process.cwd(), console.log)

  const { default: next } = await import('next')
  let handle: ReturnType<ReturnType<typeof next>['getRequestHandler']> | null = null
  const server = createServer(settings, async (request, response) => handle?.(request, response))
  end = () => void endWithServer(server)
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: settings.host,
    port: settings.port,
    httpServer: server,
  })
  await app.prepare()
  handle = app.getRequestHandler()
  await listen(server, settings)
  await announce(settings)
}

class ListenProblem extends Error {
  override name = 'ListenProblem'
}

async function listen(server: http.Server, { host, port }: Environment): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} on ${host} is in use by another program. Stop that one, or set another PORT.`,
      EACCES: `Port ${port} may not be opened by this user. Set a PORT above 1023.`,
      EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
      ENOTFOUND: `HOST ${host} is no address of this machine.`,
    }
    throw new ListenProblem(reasons[error.code ?? ''] ?? error.message)
  })
}

async function announce(settings: Environment): Promise<void> {
  console.log(`Plumbline is ready at ${settings.appUrl}`)
  if (!needsSetupCode()) return
  const { prisma } = await getDatabase()
  if ((await prisma.user.count({ where: { email: { not: null } } })) === 0)
    console.log(`Set-up code for ${settings.appUrl}/welcome: ${setupCode()}`)
}

start().catch((fault: unknown) => {
  console.error(faultSentence(fault))
  process.exit(1)
})
