import type { LiveEvent } from '@/domain/live/live-message'

/** Whose stream it is, how they proved who they are, and what it tells of. */
export interface StreamSubject {
  userId: string
  sessionId: string | null
  tokenId: string | null
  teamId: string
  chainId: string
  /** Only this article; `null` is the whole chain. */
  articleId: string | null
}

/** What may wait for a slow reader, in bytes; beyond it the stream is dropped, and resumes where the reader stood. */
const MOST_WAITING = 1024 * 1024
const encoder = new TextEncoder()

/** One open response of server-sent events. Nothing is kept here but what its reader has not taken yet. */
export class LiveStream {
  readonly body: ReadableStream<Uint8Array>
  /** The newest event of the chain that was looked at, whether it was sent or is none of this stream's. */
  cursor = 0
  private told = 0
  private controller: ReadableStreamDefaultController<Uint8Array> | null = null

  constructor(
    readonly subject: StreamSubject,
    // Node forgets to pass an abort on to a request that nobody holds any more.
    private readonly request: Request,
    private readonly onClose: (stream: LiveStream) => void,
  ) {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller
        },
        cancel: () => this.close(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
    )
    request.signal.addEventListener('abort', this.close, { once: true })
    if (request.signal.aborted) this.close()
  }

  get closed(): boolean {
    return this.controller === null
  }

  /** Sends an event of the chain, if it is within what the stream tells of. */
  take(event: LiveEvent): void {
    this.cursor = event.seq
    const { articleId } = this.subject
    if (articleId !== null && event.articleId !== articleId) return
    this.told = event.seq
    this.write(`event: ${event.type}\nid: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`)
  }

  /** Says that too much happened to be repeated: everything is to be read again. The stream goes on from `seq`. */
  reset(seq: number): void {
    this.cursor = seq
    this.told = seq
    const data = JSON.stringify({ articleId: this.subject.articleId, type: 'reset', seq })
    this.write(`event: reset\nid: ${seq}\ndata: ${data}\n\n`)
  }

  /** Sends what is no event of the history, so it has no `id`. */
  tell(type: string, data: unknown): void {
    this.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** How it begins: how soon to come back after a cut. */
  open(): void {
    this.write('retry: 1000\n: open\n\n')
  }

  /** Keeps proxies from closing it. An `id` without data moves the reader's place past what was none of theirs. */
  beat(): void {
    const place = this.cursor > this.told ? `id: ${this.cursor}\n` : ''
    this.told = Math.max(this.told, this.cursor)
    this.write(`: beat\n${place}\n`)
  }

  readonly close = (): void => {
    const { controller } = this
    if (!controller) return
    this.controller = null
    this.request.signal.removeEventListener('abort', this.close)
    try {
      controller.close()
    } catch {
      // The reader has cancelled it already.
    }
    this.onClose(this)
  }

  private write(text: string): void {
    const { controller } = this
    if (!controller) return
    if ((controller.desiredSize ?? 0) <= 0) return this.close()
    controller.enqueue(encoder.encode(text))
  }
}
