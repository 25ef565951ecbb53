/**
 * Saving what somebody types, as a pure state machine: what is on the screen, what the server is known to hold, and
 * what is under way. Saves go one at a time, each with the version that it was typed upon, so a newer one elsewhere is
 * never overwritten unasked; nothing typed leaves `content` but by the person's own choice.
 */

/** What the server holds, as far as this page was told. */
export interface Held<C> {
  content: C
  version: number
}

/** Why no save goes out until somebody acts. */
export type Stalled<C> =
  | { kind: 'conflict'; theirs: Held<C> | null }
  | { kind: 'refused'; message: string; errors: { path: string; message: string }[] }

export interface SaveState<C> {
  content: C
  /** `null` where the server has nothing yet. */
  held: Held<C> | null
  /** Sent, and whether they arrived is not known; the last one is under way while `sending`. */
  unanswered: C[]
  sending: boolean
  /** The first and the last edit since the last save went out, in ms. */
  firstEdit: number | null
  lastEdit: number | null
  /** How many saves in a row got no answer, and when the next try is due. */
  failures: number
  retryAt: number | null
  stalled: Stalled<C> | null
}

/** A save to send: the content and the version that it replaces; `null` says that there must be none. */
export interface Save<C> {
  content: C
  version: number | null
}

/** A save goes out this long after the last key, and while typing goes on at least this often. */
export const quietTime = 1_000
export const longestWait = 6_000
const firstRetry = 1_000
const slowestRetry = 30_000

/** The machine for contents that `same` compares as the server would. Every function returns a new state. */
export function autosave<C>(same: (a: C, b: C) => boolean) {
  type State = SaveState<C>

  /** Whether the server is known to hold exactly what is on the screen. */
  function isClean({ content, held, unanswered }: State): boolean {
    return held !== null && unanswered.length === 0 && same(content, held.content)
  }

  function start(held: Held<C> | null, empty: C): State {
    return {
      content: held?.content ?? empty,
      held,
      unanswered: [],
      sending: false,
      firstEdit: null,
      lastEdit: null,
      failures: 0,
      retryAt: null,
      stalled: null,
    }
  }

  /** Typing. A refusal is over with it: the next save may be accepted. A conflict stays until it is resolved. */
  function edit(state: State, content: C, now: number): State {
    const stalled = state.stalled?.kind === 'conflict' ? state.stalled : null
    const edited = { ...state, content, stalled, firstEdit: state.firstEdit ?? now, lastEdit: now }
    return isClean(edited) ? { ...edited, firstEdit: null, lastEdit: null } : edited
  }

  /** When the next save is due, in ms since 1970; `null` where nothing is to be saved or nothing may be. */
  function dueAt(state: State): number | null {
    if (state.sending || state.stalled || state.lastEdit === null || isClean(state)) return null
    if (state.retryAt !== null) return state.retryAt
    return Math.min(state.lastEdit + quietTime, (state.firstEdit ?? state.lastEdit) + longestWait)
  }

  /** Makes the next save due at once: before filing, on leaving, when the network is back. */
  function hurry(state: State, now: number): State {
    if (state.lastEdit === null) return state
    const past = Math.min(state.lastEdit, now - longestWait)
    return { ...state, firstEdit: past, lastEdit: past, retryAt: null }
  }

  /** Makes a save due though nothing was typed: the same content is to count for a claim that was reworded since. */
  function again(state: State, now: number): State {
    return hurry({ ...state, lastEdit: now, unanswered: [...state.unanswered, state.content] }, now)
  }

  /** The save to send now. Call it only when one is due. */
  function send(state: State): { state: State; save: Save<C> } {
    const save = { content: state.content, version: state.held?.version ?? null }
    const unanswered = [...state.unanswered, state.content]
    return {
      state: { ...state, unanswered, sending: true, firstEdit: null, retryAt: null },
      save,
    }
  }

  /** The server has it. `content` is what the screen shows from now on: what was typed since, with the server's ids. */
  function saved(state: State, held: Held<C>, content: C = state.content): State {
    const clean = same(content, held.content)
    return {
      ...state,
      content,
      held,
      unanswered: [],
      sending: false,
      failures: 0,
      retryAt: null,
      stalled: state.stalled?.kind === 'refused' ? null : state.stalled,
      firstEdit: clean ? null : state.firstEdit,
      lastEdit: clean ? null : state.lastEdit,
    }
  }

  /** No answer came, or the server is away. Whether the save arrived is not known. */
  function lost(state: State, now: number, waitAtLeast = 0): State {
    const wait = Math.min(slowestRetry, firstRetry * 2 ** state.failures)
    return {
      ...state,
      sending: false,
      failures: state.failures + 1,
      retryAt: now + Math.max(wait, waitAtLeast),
      lastEdit: state.lastEdit ?? now,
    }
  }

  /**
   * The server holds another version than the one that was sent. Where that is what this page itself had sent (its
   * answer was lost), or what it typed upon, nobody's words are at stake and the next save goes out upon it.
   */
  function stale(state: State, theirs: Held<C> | null, now: number): State {
    const idle = { ...state, sending: false, lastEdit: state.lastEdit ?? now }
    if (theirs) {
      const mine = [state.content, ...state.unanswered, ...(state.held ? [state.held.content] : [])]
      if (mine.some((content) => same(content, theirs.content))) return hurry(saved(idle, theirs), now)
    }
    return { ...idle, unanswered: [], failures: 0, retryAt: null, stalled: { kind: 'conflict', theirs } }
  }

  /** What was typed upon another version than the server holds now, found again later: the person has to choose. */
  function differs(state: State, content: C, now: number): State {
    return { ...edit(state, content, now), lastEdit: now, stalled: { kind: 'conflict', theirs: state.held } }
  }

  /** The server will not take it as it is. */
  function refused(state: State, message: string, errors: { path: string; message: string }[] = []): State {
    return {
      ...state,
      sending: false,
      unanswered: [],
      failures: 0,
      retryAt: null,
      stalled: { kind: 'refused', message, errors },
    }
  }

  /** The person chose between the two texts, or wrote a third: that is saved upon what the server holds. */
  function resolve(state: State, content: C, now: number): State {
    if (state.stalled?.kind !== 'conflict') return state
    return hurry(edit({ ...state, held: state.stalled.theirs, stalled: null }, content, now), now)
  }

  /** What the server was seen to hold. Taken over only where nothing here is unsaved or under way. */
  function seen(state: State, held: Held<C> | null): State {
    if (state.sending || state.stalled || state.lastEdit !== null) return state
    if (!held || (state.held && held.version <= state.held.version)) return state
    return { ...state, content: held.content, held }
  }

  return {
    isClean,
    start,
    edit,
    dueAt,
    hurry,
    again,
    send,
    saved,
    lost,
    stale,
    differs,
    refused,
    resolve,
    seen,
  }
}

/** What the person is told: the one visible state of what saves itself. */
export function saveStatus<C>(
  state: SaveState<C>,
): 'idle' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused' {
  if (state.stalled) return state.stalled.kind
  if (state.failures > 0) return 'offline'
  if (state.sending) return 'saving'
  if (state.lastEdit !== null) return 'unsaved'
  return state.held ? 'saved' : 'idle'
}
