import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDraft, unsentDrafts } from '@/components/drafts'
import type { VerdictInput, VerdictView } from '@/domain/verdicts/verdict'
import { saveStatus } from '../verdicts/autosave'
import { ExpertSaver, expertPlace } from './expert-saver'

const pass = { linkId: 'link1', token: 'px_secret' }

function verdict(change: Partial<VerdictView>): VerdictView {
  return {
    ...{
      id: 'v',
      claimId: 'c',
      author: { id: 'u', name: 'Xenia' },
      wording: 1,
      rating: null,
      saidRating: null,
    },
    ...{ summary: null, reasoning: null, citations: [], asOf: null, filedAt: null, blind: null },
    ...{ state: 'draft', current: true, earlier: [], version: 1 },
    ...change,
  }
}

/** A server that holds one verdict of whoever comes by the token: compare and set, as the API does. */
class FakeServer {
  held: VerdictView | null = null
  down = false
  readonly log: string[] = []

  fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (this.down) throw new TypeError('Failed to fetch')
    const headers = new Headers(init.headers)
    expect(headers.get('authorization')).toBe('Bearer px_secret')
    if (init.method === 'GET') return this.held ? answer(200, this.held) : refuse(404, 'not-found')
    this.log.push(`${init.method}${init.keepalive ? ' keepalive' : ''}`)
    if (url.endsWith('/file')) {
      this.held = verdict({ ...this.held, state: 'filed', filedAt: '2026-01-01T00:00:00Z', version: 9 })
      return answer(200, this.held)
    }
    const upon = this.held ? `"${this.held.version}"` : null
    if (headers.get('if-match') !== upon) return refuse(409, 'stale')
    const sent: VerdictInput = JSON.parse(String(init.body))
    this.held = verdict({ reasoning: sent.reasoning ?? null, version: (this.held?.version ?? 0) + 1 })
    return answer(200, this.held)
  }
}

function answer(status: number, body: unknown, type = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })
}
const refuse = (status: number, code: string) =>
  answer(status, { status, code, detail: code }, 'application/problem+json')

let server: FakeServer
const items = new Map<string, string>()
const kept = () => readDraft(expertPlace(pass, '1', 'verdict'))

function open(held: VerdictView | null = server.held): ExpertSaver {
  const saver = new ExpertSaver(pass, 1, held)
  saver.start()
  return saver
}

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

describe('an expert’s verdict that is typed', () => {
  it('is in the browser at once, under no token, and on the server a second after the last key', async () => {
    const saver = open()
    saver.edit({ reasoning: 'one' })
    expect(kept()?.content).toMatchObject({ reasoning: 'one' })
    expect([...items].flat().join()).not.toContain(pass.token)
    await vi.advanceTimersByTimeAsync(900)
    expect(server.log).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    expect(server.held?.reasoning).toBe('one')
    expect(unsentDrafts()).toBe(0)
  })

  it('is sent at once, to outlive the page, where the page is left', async () => {
    const saver = open()
    saver.edit({ reasoning: 'last words' })
    saver.stop()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.log).toEqual(['PUT keepalive'])
    expect(server.held?.reasoning).toBe('last words')
  })

  it('is brought back by another page after the network was away', async () => {
    const closed = open()
    server.down = true
    closed.edit({ reasoning: 'typed before' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(saveStatus(closed.get().save)).toBe('offline')
    closed.stop()
    await vi.advanceTimersByTimeAsync(0)
    server.down = false
    const opened = open()
    expect([opened.content.reasoning, opened.get().restored]).toEqual(['typed before', true])
    await vi.advanceTimersByTimeAsync(1_500)
    expect(server.held?.reasoning).toBe('typed before')
    expect(unsentDrafts()).toBe(0)
  })

  it('stands beside what was saved elsewhere, until the expert chooses', async () => {
    const saver = open()
    await vi.advanceTimersByTimeAsync(0)
    server.held = verdict({ reasoning: 'theirs', version: 4 })
    saver.edit({ reasoning: 'mine' })
    await vi.advanceTimersByTimeAsync(1_500)
    expect(saver.get().save.stalled).toMatchObject({
      kind: 'conflict',
      theirs: { content: { reasoning: 'theirs' } },
    })
    expect([saver.content.reasoning, server.held.reasoning]).toEqual(['mine', 'theirs'])
    saver.resolve(saver.content)
    await vi.advanceTimersByTimeAsync(1_500)
    expect(server.held.reasoning).toBe('mine')
  })

  it('is what the server has, where the page was made before it arrived there', async () => {
    server.held = verdict({ reasoning: 'flushed on leaving', version: 2 })
    const saver = open(verdict({ reasoning: 'before', version: 1 }))
    await vi.advanceTimersByTimeAsync(0)
    expect(saver.content.reasoning).toBe('flushed on leaving')
  })

  it('is saved before it is filed, and goes on as a draft when it is edited afterwards', async () => {
    const saver = open()
    saver.edit({ reasoning: 'done' })
    expect(await saver.settled()).toBe(true)
    await saver.file()
    expect(saver.get().verdict).toMatchObject({ state: 'filed', reasoning: 'done' })
    expect(saver.isClean).toBe(true)
    saver.edit({ reasoning: 'done, and more' })
    await vi.advanceTimersByTimeAsync(1_500)
    expect(server.log).toEqual(['PUT', 'POST', 'PUT'])
  })
})
