import { problem } from '@/domain/problem'
import { personWake } from '@/server/auth/session'
import type { Database } from '@/server/database/database'
import { isShuttingDown, onShutdown } from '@/server/start/shutdown'
import { stillAllowed } from './allowed-streams'
import { ChainReader } from './chain-reader'
import { LiveStream, type StreamSubject } from './live-stream'
import { PresenceTeller } from './presence-teller'
import { notifiedUsers } from './notified-wake'

const BEAT_MS = 15_000
/** A removed member's stream must end within five seconds even where the wake-up was lost. */
const CHECK_MS = 4000
const PRESENCE_MS = 5000
const MOST_PER_PERSON = 100

/** All open streams of this process on one database: one listener, one reader a chain, one timer of each kind. */
export class LiveHub {
  private readonly streams = new Set<LiveStream>()
  private readonly readers = new Map<string, ChainReader>()
  private readonly presence: PresenceTeller
  private stop: (() => void) | null = null

  constructor(private readonly database: Database) {
    this.presence = new PresenceTeller(database, this.streams)
  }

  /** How many streams and readers are open, for tests and for whoever looks for a leak. */
  get size(): { streams: number; readers: number; listening: boolean } {
    return { streams: this.streams.size, readers: this.readers.size, listening: this.stop !== null }
  }

  /** Opens a stream that goes on after the event `after`, or from now on. It ends when its request does. */
  async open(subject: StreamSubject, after: number | null, request: Request): Promise<LiveStream> {
    if (isShuttingDown()) throw problem('unavailable', { retryAfterSeconds: 1 })
    const mine = [...this.streams].filter((stream) => stream.subject.userId === subject.userId)
    if (mine.length >= MOST_PER_PERSON) throw problem('too-many', { retryAfterSeconds: 10 })
    const stream = new LiveStream(subject, request, (closed) => this.forget(closed))
    this.streams.add(stream)
    this.stop ??= this.start()
    stream.open()
    try {
      await this.reader(subject.chainId).join(stream, after)
      stream.beat()
      await this.presence.greet(stream)
      // Whoever was removed between the check of their request and here has no wake-up left to hear.
      await this.check((other) => other === stream)
    } catch (error) {
      stream.close()
      throw error
    }
    if (stream.closed) this.forget(stream)
    return stream
  }

  closeAll(): void {
    for (const stream of [...this.streams]) stream.close()
  }

  private start(): () => void {
    const unlisten = this.database.listen((message) => this.hear(message))
    const forgetShutdown = onShutdown(() => this.closeAll())
    const failed = (error: unknown) => console.error(error)
    const timers = [
      setInterval(() => this.streams.forEach((stream) => stream.beat()), BEAT_MS),
      setInterval(() => void this.check(() => true).catch(failed), CHECK_MS),
      setInterval(() => void this.presence.sweep().catch(failed), PRESENCE_MS),
    ]
    for (const timer of timers) timer.unref()
    return () => {
      unlisten()
      forgetShutdown()
      timers.forEach(clearInterval)
    }
  }

  private hear(message: string): void {
    const failed = (error: unknown) => console.error(error)
    if (message.startsWith(personWake('')))
      return void this.check(({ subject }) => personWake(subject.userId) === message).catch(failed)
    if (message.startsWith('presence:')) return void this.presence.hear(message).catch(failed)
    const notified = notifiedUsers(message)
    if (notified) return this.tellNotified(notified)
    if (message === '') void this.check(() => true).catch(failed)
    // A team's own chain has its id; a sample's is named after its article, so all of those look.
    for (const [chainId, reader] of this.readers)
      if (message === '' || chainId === message || chainId.startsWith('sample-')) reader.look()
  }

  private tellNotified(userIds: ReadonlySet<string>): void {
    for (const stream of this.streams)
      if (userIds.has(stream.subject.userId)) stream.tell('notifications', {})
  }

  private async check(which: (stream: LiveStream) => boolean): Promise<void> {
    const streams = [...this.streams].filter(which)
    if (streams.length === 0) return
    const allowed = await stillAllowed(this.database, streams, new Date())
    for (const stream of streams) if (!allowed(stream)) stream.close()
  }

  private reader(chainId: string): ChainReader {
    const known = this.readers.get(chainId)
    if (known) return known
    const made = new ChainReader(this.database, chainId)
    this.readers.set(chainId, made)
    return made
  }

  private forget(stream: LiveStream): void {
    this.streams.delete(stream)
    const reader = this.readers.get(stream.subject.chainId)
    reader?.leave(stream)
    if (reader?.idle) this.readers.delete(stream.subject.chainId)
    if (this.streams.size > 0) return
    this.stop?.()
    this.stop = null
    this.presence.forget()
  }
}

const key = Symbol.for('plumbline.live')
const shared = globalThis as { [key]?: WeakMap<Database, LiveHub> }

/** The hub of this process for a database; the bundles of routes load this file separately and share it. */
export function liveHub(database: Database): LiveHub {
  const hubs = (shared[key] ??= new WeakMap())
  const known = hubs.get(database)
  if (known) return known
  const made = new LiveHub(database)
  hubs.set(database, made)
  return made
}
