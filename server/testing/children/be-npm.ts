import { spawn } from 'node:child_process'
import path from 'node:path'
import readline from 'node:readline'

// Starts a server as npm would, and says its process id once it listens.
const script = path.join(import.meta.dirname, 'serve-slowly.ts')
const server = spawn(process.execPath, ['--import', 'tsx', script], {
  stdio: ['ignore', 'pipe', 'ignore'],
  env: { ...process.env, npm_lifecycle_event: 'start' },
})
readline.createInterface(server.stdout).once('line', () => process.stdout.write(`server ${server.pid}\n`))
