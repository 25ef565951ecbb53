import fs from 'node:fs'
import net from 'node:net'
import { z } from 'zod'
import type { Database } from '../database/database'
import { onShutdown } from '../start/shutdown'
import { keptSecret } from '../start/secret'
import { acceptCaller, channelFolder, withSocketPath } from './channel'
import { runCommand } from './run-command'

const request = z.strictObject({
  command: z.string(),
  options: z.record(z.string(), z.string()),
  file: z.string(),
  stdin: z.string(),
})
const PROOF_MS = 10_000

/**
 * Lets `npm run admin` reach this process while it holds the data directory: a socket in a folder (0700) that opens
 * only to those who can read the key beside it. Only the holder of the directory may call this.
 */
export async function serveAdmin(dataDir: string, database: Database): Promise<net.Server> {
  const folder = channelFolder(dataDir)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  fs.chmodSync(folder, 0o700)
  const key = keptSecret(folder, 'key')
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy())
    serve(socket, key, database).catch(() => socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    withSocketPath(folder, (name) => {
      fs.rmSync(name, { force: true })
      server.listen(name, resolve)
    })
  })
  server.unref()
  onShutdown(() => void server.close())
  return server
}

async function serve(socket: net.Socket, key: string, database: Database) {
  const tooSlow = setTimeout(() => socket.destroy(), PROOF_MS)
  const caller = await acceptCaller(socket, key)
  clearTimeout(tooSlow)
  if (!caller) {
    socket.destroy()
    return
  }
  const { stdin, ...asked } = request.parse(await caller.next())
  caller.send(await runCommand(database, asked, stdin))
  socket.end()
}
