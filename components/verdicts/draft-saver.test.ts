import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDraft, unsentDrafts } from '@/components/drafts'
import type { VerdictInput, VerdictView } from '@/domain/verdicts/verdict'
import { saveStatus } from './autosave'
import { DraftSaver } from './draft-saver'
import { VerdictWork } from './verdict-work'

/** A server that holds one verdict: compare and set, as the API does. */
class FakeServer {
  held: VerdictView | null = null
  down = false
  readonly log: string[] = []

  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (this.down) throw new TypeError('Failed to fetch')
    const headers = new Headers(init.headers)
    this.log.push(`${init.method} ${headers.get('if-match') ?? headers.get('if-none-match') ?? ''}`.trim())
    if (init.method === 'GET') return this.held ? this.answer(200, this.held) : this.refuse(404, 'not-found')
    if (url.endsWith('/file')) return this.file(headers)
    const sent: VerdictInput = JSON.parse(String(init.body))
    if (this.held?.reasoning !== sent.reasoning || this.held?.rating?.key !== sent.rating) {
      const expected = this.held ? `"${this.held.version}"` : null
      if (headers.get('if-match') !== expected) return this.refuse(409, 'stale', { current: this.held })
      this.put(sent.reasoning ?? '', sent.rating ?? null)
    }
    return this.answer(200, this.held)
  }

  put(reasoning: string, rating: string | null = null): void {
    const version = (this.held?.version ?? 0) + 1
    this.held = verdict({
      reasoning,
      version,
      rating: rating ? { key: rating, label: rating, order: null } : null,
    })
  }

  private file(headers: Headers): Response {
    if (!this.held || this.held.state === 'filed') return this.refuse(409, 'wrong-state')
    if (headers.get('if-match') !== `"${this.held.version}"`)
      return this.refuse(409, 'stale', { current: this.held })
    this.held = {
      ...this.held,
      state: 'filed',
      filedAt: '2026-01-01T00:00:00Z',
      version: this.held.version + 1,
    }
    return this.answer(200, this.held)
  }

  private answer(status: number, body: unknown): Response {
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  }

  private refuse(status: number, code: string, more: object = {}): Response {
    const body = JSON.stringify({ status, code, detail: code, ...more })
    return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } })
  }
}

function verdict(change: Partial<VerdictView>): VerdictView {
  return {
    id: 'v',
    claimId: 'c',
    author: { id: 'u', name: 'Uma' },
    wording: 1,
    rating: null,
    saidRating: null,
    summary: null,
    reasoning: null,
    citations: [],
    asOf: null,
    filedAt: null,
    blind: null,
    state: 'draft',
    current: true,
    earlier: [],
    version: 1,
    ...change,
  }
}

let server: FakeServer
const items = new Map<string, string>()
const saver = (held: VerdictView | null = server.held) => new DraftSaver('u', 'c', held)
const type = (draft: { edit: DraftSaver['edit'] }, reasoning: string) =>
  draft.edit((now) => ({ ...now, reasoning }))
const kept = () => readDraft({ userId: 'u', claimId: 'c', kind: 'verdict' })
const statusOf = (draft: DraftSaver) => saveStatus(draft.get().save)

beforeEach(() => {
  vi.useFakeTimers()
  server = new FakeServer()
  items.clear()
  const localStorage = {
    get length() {
      return items.size
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
  vi.stubGlobal('window', { localStorage })
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => server.fetch(url, init))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a draft that is typed', () => {
  it('is in the browser at once and on the server a second later, and then only there', async () => {
    const draft = saver()
    type(draft, 'one')
    expect(kept()?.content).toMatchObject({ reasoning: 'one' })
    await vi.advanceTimersByTimeAsync(900)
    expect(server.log).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(server.log).toEqual(['PUT *'])
    expect(statusOf(draft)).toBe('saved')
    expect(unsentDrafts()).toBe(0)
  })

  it('is sent again when the server is back, and kept until then', async () => {
    const draft = saver()
    server.down = true
    type(draft, 'one')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(statusOf(draft)).toBe('offline')
    expect(kept()?.content).toMatchObject({ reasoning: 'one' })
    server.down = false
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.held?.reasoning).toBe('one')
    expect(unsentDrafts()).toBe(0)
  })

  it('is sent from another page after its own was closed', async () => {
    const closed = saver()
    server.down = true
    type(closed, 'typed before')
    await vi.advanceTimersByTimeAsync(2_000)
    closed.stop()
    server.down = false
    const opened = saver()
    expect(opened.content.reasoning).toBe('typed before')
    expect(opened.get().restored).toBe(true)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(server.held?.reasoning).toBe('typed before')
    expect(unsentDrafts()).toBe(0)
  })

  it('is shown beside what was saved elsewhere while its page was closed', async () => {
    const closed = saver()
    server.down = true
    type(closed, 'mine')
    closed.stop()
    server.down = false
    server.put('theirs')
    const opened = saver()
    expect(opened.get().save.stalled).toMatchObject({
      kind: 'conflict',
      theirs: { content: { reasoning: 'theirs' } },
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.held?.reasoning).toBe('theirs')
    opened.resolve(opened.content)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.held?.reasoning).toBe('mine')
  })
})

describe('two pages', () => {
  it('never overwrite one another: the later one is asked, with both texts', async () => {
    const [first, second] = [saver(), saver()]
    type(first, 'first')
    await vi.advanceTimersByTimeAsync(1_100)
    type(second, 'second')
    await vi.advanceTimersByTimeAsync(1_100)
    expect(server.held?.reasoning).toBe('first')
    expect(statusOf(second)).toBe('conflict')
    expect(second.content.reasoning).toBe('second')
    const { stalled } = second.get().save
    if (stalled?.kind === 'conflict' && stalled.theirs) second.resolve(stalled.theirs.content)
    expect(second.content.reasoning).toBe('first')
    expect(statusOf(second)).toBe('saved')
    expect(unsentDrafts()).toBe(0)
  })
})

describe('filing', () => {
  const scale = { ratings: [{ key: 'open', needsCitation: false }], saidRatings: [] }
  const work = () => new VerdictWork('u', 'c', server.held, () => undefined)

  it('sends what is typed first', async () => {
    const mine = work()
    mine.edit((now) => ({ ...now, rating: 'open', reasoning: 'because' }))
    const filed = mine.file(scale, false)
    await vi.advanceTimersByTimeAsync(100)
    expect(await filed).toBe(true)
    expect(server.log).toEqual(['PUT *', 'POST "1"'])
    expect(mine.draft.get().verdict?.state).toBe('filed')
  })

  it('waits for a claim that is still on its way, and is given up where it does not arrive', async () => {
    const early = new VerdictWork('u', null, null, () => undefined)
    early.edit((now) => ({ ...now, rating: 'open', reasoning: 'because' }))
    const filed = early.file(scale, false)
    await vi.advanceTimersByTimeAsync(100)
    expect(server.log).toEqual([])
    early.attach('c')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await filed).toBe(true)
    expect(server.held?.state).toBe('filed')

    const lost = new VerdictWork('u', null, null, () => undefined)
    lost.edit((now) => ({ ...now, rating: 'open', reasoning: 'because' }))
    const refused = lost.file(scale, false)
    lost.giveUp()
    expect(await refused).toBe(false)
    expect(lost.get().busy).toBeNull()
  })

  it('says what is missing without asking the server', async () => {
    const mine = work()
    type(mine, 'because')
    expect(await mine.file(scale, false)).toBe(false)
    expect(mine.get().missing.map(({ path }) => path)).toEqual(['/rating', '/citations'])
    mine.edit((now) => ({ ...now, rating: 'open' }))
    expect(mine.get().missing.map(({ path }) => path)).toEqual(['/citations'])
    expect(server.log).toEqual([])
  })

  it('keeps what is typed while it is under way', async () => {
    const mine = work()
    const answer = server.fetch
    server.fetch = (url, init) => {
      if (url.endsWith('/file')) type(mine, 'because of it')
      return answer(url, init)
    }
    mine.edit((now) => ({ ...now, rating: 'open', reasoning: 'because' }))
    const filed = mine.file(scale, false)
    await vi.advanceTimersByTimeAsync(100)
    expect(await filed).toBe(true)
    expect(mine.draft.content.reasoning).toBe('because of it')
    expect(mine.get().amending).toBe(true)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(server.held?.reasoning).toBe('because of it')
  })

  it('is no failure where only the answer was lost', async () => {
    server.put('because', 'open')
    const mine = work()
    server.held = verdict({
      reasoning: 'because',
      rating: { key: 'open', label: 'Open', order: null },
      state: 'filed',
      version: 2,
    })
    const before = server.fetch
    server.fetch = async (url, init) => {
      if (url.endsWith('/file')) {
        const body = JSON.stringify({ status: 409, code: 'wrong-state', detail: 'no draft' })
        return new Response(body, { status: 409, headers: { 'content-type': 'application/problem+json' } })
      }
      return before(url, init)
    }
    await mine.file(scale, false)
    expect(mine.get().failure).toBeNull()
    expect(mine.draft.get().verdict?.state).toBe('filed')
  })

  it('without a connection keeps the draft and says so', async () => {
    const mine = work()
    server.down = true
    mine.edit((now) => ({ ...now, rating: 'open', reasoning: 'because' }))
    const filed = mine.file(scale, false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await filed).toBe(false)
    expect(mine.get().failure?.name).toBe('Offline')
    expect(kept()?.content).toMatchObject({ reasoning: 'because' })
  })
})
