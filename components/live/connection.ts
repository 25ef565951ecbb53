import { readBlocks, type LiveMessage } from './messages'

/** The server says something at least every 15 seconds; after this long without a word the connection is dead. */
const SILENCE_MS = 40_000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000

export interface Connection {
  close: () => void
  /** The machine slept, or the network came back: do not wait for the silence to be noticed. */
  wake: () => void
}

/**
 * Keeps one stream of `/api/v1/events` open until it is closed, and takes it up where it stood after every cut.
 * `after` is where to begin; `onPlace` says how far it is. Ends by itself when the person may not listen any more.
 */
export function connect(
  query: string,
  after: number,
  onMessage: (message: LiveMessage) => void,
  onPlace: (seq: number) => void,
): Connection {
  let place = after
  let closed = false
  let heardAt = Date.now()
  let abort = new AbortController()
  let waiting: (() => void) | null = null

  const read = async (): Promise<'again' | 'over'> => {
    abort = new AbortController()
    heardAt = Date.now()
    const response = await fetch(`/api/v1/events?${query}&after=${place}`, {
      headers: { accept: 'text/event-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: abort.signal,
    })
    if ([401, 403, 404].includes(response.status)) return 'over'
    if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`)
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return 'again'
      heardAt = Date.now()
      const found = readBlocks(rest + value)
      rest = found.rest
      for (const { id, message } of found.blocks) {
        if (id !== null) place = id
        if (message) onMessage(message)
        if (id !== null) onPlace(id)
      }
    }
  }

  const keep = async () => {
    for (let failures = 0; !closed;) {
      const began = Date.now()
      const end = await read().catch(() => 'failed' as const)
      if (closed || end === 'over') return
      failures = Date.now() - began > SILENCE_MS ? 0 : failures + 1
      const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)) * (0.5 + Math.random())
      await new Promise<void>((resolve) => {
        waiting = resolve
        setTimeout(resolve, wait)
      })
    }
  }
  void keep()
  const watch = setInterval(() => Date.now() - heardAt > SILENCE_MS && abort.abort(), 5000)
  return {
    close: () => {
      closed = true
      clearInterval(watch)
      abort.abort()
    },
    wake: () => {
      if (Date.now() - heardAt > SILENCE_MS / 2) abort.abort()
      waiting?.()
    },
  }
}
