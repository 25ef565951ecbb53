import { connect, type Connection } from './connection'
import type { LiveMessage } from './messages'

/** What is followed: one team's chain, or a sample article's own. The person is in it because browsers are shared. */
export interface LiveSubject {
  userId: string
  teamId: string
  /** The article's id where it is the sample, which has a chain of its own. */
  sampleId?: string | null
}

type Listener = (message: LiveMessage) => void
type Post = { what: 'message'; message: LiveMessage } | { what: 'hello'; after: number }

/** How many events the leading tab keeps for tabs that open a little later. */
const KEPT = 500

/**
 * One stream for all tabs of a browser, as a browser opens six connections to a server at most: the tab that holds the
 * lock reads it and passes everything on. Where there are no locks (plain http in a local network) each visible tab
 * has its own.
 */
class Channel {
  private readonly listeners = new Set<Listener>()
  private readonly post: BroadcastChannel | null
  private readonly resign = new AbortController()
  private connection: Connection | null = null
  /** The events that this tab passed on as leader, from the one after `keptFrom`. */
  private kept: { seq: number; message: LiveMessage }[] = []
  private keptFrom = 0

  constructor(
    private readonly key: string,
    private readonly query: string,
    private place: number,
  ) {
    const shared = 'locks' in navigator && 'BroadcastChannel' in window
    this.post = shared ? new BroadcastChannel(key) : null
    if (this.post) this.post.onmessage = ({ data }: MessageEvent<Post>) => this.hear(data)
    document.addEventListener('visibilitychange', this.wake)
    window.addEventListener('online', this.wake)
    window.addEventListener('pageshow', this.wake)
    if (shared) {
      this.say({ what: 'hello', after: place })
      navigator.locks.request(key, { signal: this.resign.signal }, () => this.lead()).catch(() => undefined)
    } else this.wake()
  }

  get idle(): boolean {
    return this.listeners.size === 0
  }

  add(listener: Listener): void {
    this.listeners.add(listener)
  }

  /** Somebody in this tab knows what happened up to `after` only. */
  catchUp(after: number): void {
    if (after >= this.place) return
    if (this.connection) this.greet(after)
    else this.say({ what: 'hello', after })
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener)
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.wake)
    window.removeEventListener('online', this.wake)
    window.removeEventListener('pageshow', this.wake)
    this.resign.abort()
    this.stop()
    this.post?.close()
  }

  /** Holds the lock until the channel is closed. */
  private async lead(): Promise<void> {
    const { signal } = this.resign
    // The lock may be given in the moment in which the channel is closed.
    if (signal.aborted) return
    this.listen()
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  }

  private listen(): void {
    this.kept = []
    this.keptFrom = this.place
    this.connection = connect(
      this.query,
      this.place,
      (message) => {
        this.say({ what: 'message', message })
        this.take(message)
        if (message.kind === 'event') this.kept.push({ seq: message.seq, message })
        if (this.kept.length > KEPT) this.keptFrom = this.kept.shift()?.seq ?? this.keptFrom
      },
      (seq) => {
        this.place = Math.max(this.place, seq)
      },
    )
  }

  private stop(): void {
    this.connection?.close()
    this.connection = null
  }

  private readonly wake = (): void => {
    this.connection?.wake()
    if (this.post) return
    if (document.visibilityState === 'hidden') this.stop()
    else if (!this.connection) this.listen()
  }

  private hear(post: Post): void {
    if (post.what === 'message') this.take(post.message)
    else if (this.connection) this.greet(post.after)
  }

  /** As the leader: repeats what a tab missed while it was loading. Others know it already, and pass over it. */
  private greet(after: number): void {
    if (after >= this.place) return
    const missed =
      after < this.keptFrom
        ? [{ kind: 'reset' as const, seq: this.place }]
        : this.kept.filter(({ seq }) => seq > after).map(({ message }) => message)
    for (const message of missed) {
      this.say({ what: 'message', message })
      for (const listener of [...this.listeners]) listener(message)
    }
  }

  private take(message: LiveMessage): void {
    if (message.kind === 'event' || message.kind === 'reset') this.place = Math.max(this.place, message.seq)
    for (const listener of [...this.listeners]) listener(message)
  }

  private say(post: Post): void {
    this.post?.postMessage(post)
  }
}

const channels = new Map<string, Channel>()

/**
 * Listens to what happens after the event `after`, until the returned function is called. A listener may hear of an
 * event twice or of an older one; each carries its `seq`.
 */
export function listen(subject: LiveSubject, after: number, listener: Listener): () => void {
  const { userId, teamId, sampleId } = subject
  const query = sampleId ? `article=${sampleId}` : `team=${teamId}`
  const key = `plumbline-live ${userId} ${query}`
  const known = channels.get(key)
  const channel = known ?? new Channel(key, query, after)
  channels.set(key, channel)
  channel.add(listener)
  if (known) channel.catchUp(after)
  return () => {
    channel.remove(listener)
    if (!channel.idle) return
    channel.close()
    channels.delete(key)
  }
}
