import { mostBehind, type LiveEvent } from '@/domain/live/live-message'
import type { Database } from '@/server/database/database'
import type { LiveStream } from './live-stream'

const BATCH = 500
const RETRY_MS = 1000

/**
 * Reads the new events of one chain once and hands them to every stream that follows it. The rows are the truth: a
 * wake-up only says that it is time to look.
 */
export class ChainReader {
  private last = 0
  private readonly streams = new Set<LiveStream>()
  private joining = 0
  private readonly ready: Promise<void>
  private reading = false
  private again = false
  private retry: NodeJS.Timeout | undefined

  constructor(
    private readonly database: Database,
    private readonly chainId: string,
  ) {
    this.ready = this.readHead()
  }

  /** Whether nobody follows it any more. */
  get idle(): boolean {
    return this.streams.size === 0 && this.joining === 0
  }

  /**
   * Lets a stream follow, from the event after `after`, or from now on. First repeats what it missed; too much of
   * that becomes a `reset`. Rejects when the database cannot be read.
   */
  async join(stream: LiveStream, after: number | null): Promise<void> {
    this.joining += 1
    try {
      await this.ready
      if (after !== null && after > this.last) await this.read()
      stream.cursor = after ?? this.last
      if (stream.cursor > this.last || this.last - stream.cursor > mostBehind) stream.reset(this.last)
      while (stream.cursor < this.last && !stream.closed) {
        const events = await this.eventsAfter(stream.cursor)
        for (const event of events) stream.take(event)
        if (events.length === 0) stream.cursor = this.last
      }
      if (!stream.closed) this.streams.add(stream)
    } finally {
      this.joining -= 1
    }
  }

  leave(stream: LiveStream): void {
    this.streams.delete(stream)
    if (this.idle) clearTimeout(this.retry)
  }

  /** Something may be new. Looks that are asked for while one is under way become one more. */
  look(): void {
    if (this.reading) {
      this.again = true
      return
    }
    this.read().catch((error: unknown) => {
      console.error(error)
      clearTimeout(this.retry)
      if (!this.idle) this.retry = setTimeout(() => this.look(), RETRY_MS).unref()
    })
  }

  private async read(): Promise<void> {
    await this.ready
    if (this.reading) {
      this.again = true
      return
    }
    this.reading = true
    try {
      for (let more = true; more;) {
        this.again = false
        const events = await this.eventsAfter(this.last)
        for (const event of events) this.handOut(event)
        more = this.again || events.length === BATCH
      }
    } finally {
      this.reading = false
    }
  }

  private handOut(event: LiveEvent): void {
    if (event.seq <= this.last) return
    this.last = event.seq
    for (const stream of [...this.streams]) if (stream.cursor < event.seq) stream.take(event)
  }

  private async readHead(): Promise<void> {
    const chain = await this.database.prisma.chain.findUnique({ where: { id: this.chainId } })
    this.last = chain?.seq ?? 0
  }

  private async eventsAfter(seq: number): Promise<LiveEvent[]> {
    const rows = await this.database.prisma.event.findMany({
      where: { chainId: this.chainId, seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      take: BATCH,
      select: { seq: true, type: true, articleId: true, claimId: true },
    })
    return rows.map(({ claimId, ...row }) => (claimId === null ? row : { ...row, claimId }))
  }
}
