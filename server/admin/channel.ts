import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { z } from 'zod'

// One line of JSON each way at a time. Before anything is asked both sides prove that they can read the key in the
// data directory: a program that only took the socket's place gets no password, and one that only found it no answer.

const LONGEST_SOCKET_PATH = 100

const challenge = z.strictObject({ nonce: z.string().length(64) })
const proof = z.strictObject({ nonce: z.string().length(64), proof: z.string().length(64) })
const reply = z.strictObject({ proof: z.string().length(64) })

/** The folder of the socket and its key, for its owner alone. */
export function channelFolder(dataDir: string): string {
  return path.join(/* turbopackIgnore: true */ dataDir, 'admin')
}

/**
 * Runs something with the path by which a socket in the folder can be named, for as long as naming it takes. Systems
 * take about 100 bytes, less than many folders have: then a link leads there.
 */
export function withSocketPath<Result>(folder: string, use: (path: string) => Result): Result {
  if (process.platform === 'win32')
    return use(`\\\\.\\pipe\\plumbline-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`)
  const direct = path.join(folder, 'socket')
  if (Buffer.byteLength(direct) < LONGEST_SOCKET_PATH) return use(direct)
  const short = fs.mkdtempSync(path.join(os.tmpdir().length < 60 ? os.tmpdir() : '/tmp', 'plumbline-'))
  try {
    const link = path.join(short, 'to')
    fs.symlinkSync(folder, link)
    return use(path.join(link, 'socket'))
  } finally {
    fs.rmSync(short, { recursive: true })
  }
}

/** The running app's side of a proof. Resolves to the caller's lines, or `null` for one who does not have the key. */
export async function acceptCaller(socket: net.Socket, key: string): Promise<Lines | null> {
  const lines = new Lines(socket)
  const nonce = randomBytes(32).toString('hex')
  lines.send({ nonce })
  const answered = proof.safeParse(await lines.next())
  if (!answered.success) return null
  const theirs = answered.data
  if (!same(theirs.proof, prove(key, 'caller', nonce, theirs.nonce))) return null
  lines.send({ proof: prove(key, 'app', theirs.nonce, nonce) })
  return lines
}

/** The command's side. Throws when the other side is not the app that keeps the key. */
export async function callApp(socket: net.Socket, key: string): Promise<Lines> {
  const lines = new Lines(socket)
  const asked = challenge.parse(await lines.next())
  const nonce = randomBytes(32).toString('hex')
  lines.send({ nonce, proof: prove(key, 'caller', asked.nonce, nonce) })
  const answered = reply.safeParse(await lines.next())
  if (!answered.success || !same(answered.data.proof, prove(key, 'app', nonce, asked.nonce)))
    throw new Error('Another program answers in the place of the running app. Nothing was sent to it.')
  return lines
}

/** Whether somebody listens in the folder; the connection if so. */
export async function connectTo(folder: string): Promise<net.Socket | null> {
  if (!fs.existsSync(folder)) return null
  const socket = withSocketPath(folder, (name) => net.connect(name))
  try {
    await once(socket, 'connect')
    return socket
  } catch {
    return null
  }
}

function prove(key: string, side: 'caller' | 'app', theirs: string, ours: string): string {
  return createHmac('sha256', key).update(`${side}\n${theirs}\n${ours}`).digest('hex')
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

/** JSON values by lines over a socket. */
export class Lines {
  private readonly reader: AsyncIterator<string>
  constructor(private readonly socket: net.Socket) {
    this.reader = readline.createInterface({ input: socket, crlfDelay: Infinity })[Symbol.asyncIterator]()
  }
  send(value: unknown): void {
    this.socket.write(`${JSON.stringify(value)}\n`)
  }
  /** The next value. Throws when the other side ends before, or sends no JSON. */
  async next(): Promise<unknown> {
    const { value, done } = await this.reader.next()
    if (done) throw new Error('The other side ended before it answered.')
    return JSON.parse(value)
  }
}
