import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { closeDatabase, getDatabase } from '../database/open'
import { lockDirectory, DirectoryInUse } from '../database/lock'
import { environment } from '../environment'
import { keptSecret } from '../start/secret'
import { parseCommandLine, type CommandRequest } from './arguments'
import { callApp, channelFolder, connectTo } from './channel'
import { runCommand, type CommandResult } from './run-command'
import { commands } from './table'

const PATIENCE_MS = 30_000
const result = z.union([
  z.strictObject({ ok: z.literal(true), output: z.string() }),
  z.strictObject({ ok: z.literal(false), reason: z.string() }),
])

/** Runs a command line in the app that holds the data directory, else here. Throws what keeps it from being run. */
export async function runAdmin(argv: string[]): Promise<CommandResult> {
  const asked = parseCommandLine(argv, commands)
  const takesPassword = commands.find(({ name }) => name === asked.command)?.takes === 'password'
  const stdin = takesPassword ? await readStdin() : ''
  const { databaseUrl, dataDir } = environment()
  if (databaseUrl) return runHere(asked, stdin)
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const inApp = await runInApp(dataDir, asked, stdin)
    if (inApp) return inApp
    // Between the two an app may start or another command may run; then the one who holds the directory is waited for.
    if (await isFree(dataDir)) return runHere(asked, stdin)
    if (Date.now() > until) throw new DirectoryInUse(dataDir)
    await sleep(200)
  }
}

async function isFree(dataDir: string): Promise<boolean> {
  try {
    const lock = await lockDirectory(dataDir, 0)
    lock.release()
    return true
  } catch (error) {
    if (error instanceof DirectoryInUse) return false
    throw error
  }
}

async function runHere(asked: CommandRequest, stdin: string): Promise<CommandResult> {
  try {
    return await runCommand(await getDatabase(), asked, stdin)
  } finally {
    await closeDatabase()
  }
}

async function runInApp(
  dataDir: string,
  asked: CommandRequest,
  stdin: string,
): Promise<CommandResult | null> {
  const folder = channelFolder(dataDir)
  const socket = await connectTo(folder)
  if (!socket) return null
  const app = await callApp(socket, keptSecret(folder, 'key'))
  app.send({ ...asked, stdin })
  const answered = result.parse(await app.next())
  socket.destroy()
  return answered
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
