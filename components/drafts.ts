/**
 * What somebody typed and the server has not acknowledged yet, kept in this browser. Each open page keeps its own copy,
 * so that two tabs on one claim never overwrite what the other holds.
 */

/** What a draft is a draft of. */
export interface DraftPlace {
  userId: string
  claimId: string
  /** My verdict, the claim's own wording, a source that is being described, or a ruling. */
  kind: 'verdict' | 'claim' | 'source' | 'ruling' | 'comment'
}

export interface KeptDraft {
  /** As it was saved; parse it before use, as an older version of the app may have written it. */
  content: unknown
  /** The version of the record that it was typed upon; `null` where there was none. */
  base: number | null
  /** When it was typed, in ms since 1970. */
  at: number
  /** The page that kept it. */
  page: string
}

const prefix = 'plumbline-draft'
const thisPage = Math.random().toString(36).slice(2)

function keyStart({ userId, claimId, kind }: DraftPlace): string {
  return `${prefix}:${userId}:${claimId}:${kind}:`
}

/** The browser's storage, or `null` where it is switched off. */
function storage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null
  }
}

function keys(start: string): string[] {
  const kept = storage()
  if (!kept) return []
  return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '').filter((key) =>
    key.startsWith(start),
  )
}

/** Keeps what this page has typed. False where the browser refuses: no storage, or it is full. */
export function saveDraft(place: DraftPlace, content: unknown, base: number | null): boolean {
  const kept: KeptDraft = { content, base, at: Date.now(), page: thisPage }
  try {
    storage()?.setItem(keyStart(place) + thisPage, JSON.stringify(kept))
    return storage() !== null
  } catch {
    return false
  }
}

/** All drafts of a place, from every page of this browser, newest first. */
export function readDrafts(place: DraftPlace): KeptDraft[] {
  return keys(keyStart(place))
    .map((key) => parsed(storage()?.getItem(key) ?? ''))
    .filter((draft) => draft !== null)
    .sort((a, b) => b.at - a.at)
}

/** The newest draft of a place, or `null`. */
export function readDraft(place: DraftPlace): KeptDraft | null {
  return readDrafts(place)[0] ?? null
}

/** Forgets this page's draft of a place, or that of another page once it was taken over. */
export function dropDraft(place: DraftPlace, page: string = thisPage): void {
  storage()?.removeItem(keyStart(place) + page)
}

/** The claims of which this person has drafts of a kind here. */
export function draftedClaims(userId: string, kind: DraftPlace['kind']): string[] {
  const found = keys(`${prefix}:${userId}:`)
    .map((key) => key.split(':'))
    .filter((parts) => parts[3] === kind)
    .map((parts) => parts[2] ?? '')
  return [...new Set(found)]
}

/** How many drafts only this browser has. */
export function unsentDrafts(): number {
  return new Set(keys(`${prefix}:`).map((key) => key.split(':').slice(0, 4).join(':'))).size
}

/** Forgets every draft: at sign-out, after asking. */
export function clearDrafts(): void {
  for (const key of keys(`${prefix}:`)) storage()?.removeItem(key)
}

function parsed(json: string): KeptDraft | null {
  try {
    const draft: KeptDraft = JSON.parse(json)
    return typeof draft.at === 'number' && typeof draft.page === 'string' ? draft : null
  } catch {
    return null
  }
}
