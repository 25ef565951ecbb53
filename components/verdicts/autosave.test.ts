import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  autosave,
  longestWait,
  quietTime,
  saveStatus,
  type Held,
  type Save,
  type SaveState,
} from './autosave'

const machine = autosave<string>((a, b) => a === b)
const start = (held: Held<string> | null = null) => machine.start(held, '')

describe('when a save goes out', () => {
  it('is one second after the last key', () => {
    const typed = machine.edit(machine.edit(start(), 'a', 100), 'ab', 600)
    expect(machine.dueAt(typed)).toBe(600 + quietTime)
  })

  it('is no later than some seconds after the first key while typing goes on', () => {
    let state = start()
    for (let now = 0; now <= 10_000; now += 500) state = machine.edit(state, `a${now}`, now)
    expect(machine.dueAt(state)).toBe(longestWait)
  })

  it('is never while nothing was typed, one is under way, or somebody has to choose', () => {
    expect(machine.dueAt(start())).toBeNull()
    const sent = machine.send(machine.edit(start(), 'a', 0)).state
    expect(machine.dueAt(machine.edit(sent, 'ab', 10))).toBeNull()
    expect(machine.dueAt(machine.stale(sent, { content: 'theirs', version: 3 }, 20))).toBeNull()
  })

  it('is not needed once everything typed was taken back', () => {
    const state = machine.edit(machine.edit(start({ content: 'a', version: 1 }), 'ab', 0), 'a', 10)
    expect(machine.dueAt(state)).toBeNull()
    expect(saveStatus(state)).toBe('saved')
  })

  it('is later and later without an answer, and at once when the network is back', () => {
    let state = machine.edit(start(), 'a', 0)
    const waits = Array.from({ length: 8 }, () => {
      state = machine.lost(machine.send(state).state, 0)
      return machine.dueAt(state)
    })
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
    expect(saveStatus(state)).toBe('offline')
    expect(machine.dueAt(machine.hurry(state, 5_000))).toBeLessThanOrEqual(5_000)
  })
})

describe('what a save is sent upon', () => {
  it('is nothing at first, then the version of the last answer', () => {
    const first = machine.send(machine.edit(start(), 'a', 0))
    expect(first.save).toEqual({ content: 'a', version: null })
    const second = machine.send(
      machine.edit(machine.saved(first.state, { content: 'a', version: 1 }), 'ab', 9),
    )
    expect(second.save).toEqual({ content: 'ab', version: 1 })
  })

  it('is what the server holds where that is only my own save whose answer was lost', () => {
    let state = machine.lost(machine.send(machine.edit(start(), 'a', 0)).state, 0)
    state = machine.send(machine.edit(state, 'ab', 10)).state
    state = machine.stale(state, { content: 'a', version: 1 }, 20)
    expect(state.stalled).toBeNull()
    expect(machine.send(state).save).toEqual({ content: 'ab', version: 1 })
  })

  it('is the version that the person saw in the conflict, after a choice', () => {
    const sent = machine.send(machine.edit(start({ content: 'a', version: 1 }), 'mine', 0)).state
    const conflict = machine.stale(sent, { content: 'theirs', version: 2 }, 10)
    expect(saveStatus(conflict)).toBe('conflict')
    const chosen = machine.resolve(conflict, 'both', 20)
    expect(machine.send(chosen).save).toEqual({ content: 'both', version: 2 })
  })
})

describe('what somebody else saved', () => {
  const theirs = { content: 'theirs', version: 2 }

  it('is shown where nothing here is unsaved', () => {
    expect(machine.seen(start({ content: 'a', version: 1 }), theirs).content).toBe('theirs')
  })

  it('never replaces what was typed or is under way', () => {
    const typed = machine.edit(start({ content: 'a', version: 1 }), 'mine', 0)
    expect(machine.seen(typed, theirs)).toBe(typed)
    const sent = machine.send(typed).state
    expect(machine.seen(sent, theirs)).toBe(sent)
  })

  it('is not taken from an answer older than what is known', () => {
    const state = start({ content: 'new', version: 3 })
    expect(machine.seen(state, theirs)).toBe(state)
  })
})

it('a refusal is over with the next key', () => {
  const sent = machine.send(machine.edit(start(), 'a', 0)).state
  const state = machine.refused(sent, 'Too long')
  expect(machine.dueAt(state)).toBeNull()
  expect(machine.dueAt(machine.edit(state, 'b', 10))).toBe(10 + quietTime)
})

describe('two pages on one verdict, whatever order and losses', () => {
  /** The server: compare and set; an equal content is accepted whatever the version. */
  class Server {
    held: Held<string> | null = null
    put({ content, version }: Save<string>): boolean {
      if (this.held?.content === content) return true
      if ((this.held?.version ?? null) !== version) return false
      this.held = { content, version: (this.held?.version ?? 0) + 1 }
      return true
    }
  }

  class Page {
    state: SaveState<string> = start()
    underWay: Save<string> | null = null
    constructor(
      readonly name: string,
      readonly server: Server,
    ) {}

    step(act: number, now: number): void {
      if (act === 0) this.state = machine.edit(this.state, `${this.state.content}${this.name}`, now)
      if (act === 1) this.sendWhenDue(now)
      if (act >= 2 && act <= 4) this.answer(act, now)
      if (act === 5) this.resolve(now)
      if (act === 6) this.state = machine.seen(this.state, this.server.held)
    }

    sendWhenDue(now: number): void {
      this.state = machine.hurry(this.state, now)
      if (machine.dueAt(this.state) === null) return
      const { state, save } = machine.send(this.state)
      this.state = state
      this.underWay = save
    }

    /** 2: it arrives and is answered; 3: it arrives and the answer is lost; 4: it never arrives. */
    answer(how: number, now: number): void {
      if (!this.underWay) return
      const accepted = how !== 4 && this.server.put(this.underWay)
      this.underWay = null
      if (how !== 2) this.state = machine.lost(this.state, now)
      else if (accepted && this.server.held) this.state = machine.saved(this.state, this.server.held)
      else this.state = machine.stale(this.state, this.server.held, now)
    }

    /** Somebody merges: both texts, so that every letter that either held is there. */
    resolve(now: number): void {
      const { stalled, content } = this.state
      if (stalled?.kind !== 'conflict') return
      this.state = machine.resolve(this.state, merged(content, stalled.theirs?.content ?? ''), now)
    }
  }

  /** For each page as many of its letters as the text that has more of them. */
  const merged = (a: string, b: string) =>
    ['a', 'b'].map((letter) => letter.repeat(Math.max(count(a, letter), count(b, letter)))).join('')
  const count = (text: string, letter: string) => text.split(letter).length - 1

  it('lose no letter: all that was typed is on the server once everything was answered', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 6 })), { maxLength: 80 })
    fc.assert(
      fc.property(steps, (acts) => {
        const server = new Server()
        const pages = [new Page('a', server), new Page('b', server)] as const
        const typed = { a: 0, b: 0 }
        let now = 0
        for (const [second, act] of acts) {
          const page = pages[second ? 1 : 0]
          if (act === 0) typed[second ? 'b' : 'a']++
          page.step(act, (now += 100))
        }
        for (let round = 0; round < 10; round++) {
          for (const page of pages) for (const act of [2, 5, 1, 2]) page.step(act, (now += 100))
        }
        expect(count(server.held?.content ?? '', 'a')).toBe(typed.a)
        expect(count(server.held?.content ?? '', 'b')).toBe(typed.b)
        for (const page of pages) expect(saveStatus(page.state)).toMatch(/idle|saved/)
      }),
      { numRuns: 2_000 },
    )
  })
})
