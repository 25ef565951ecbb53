import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  clearDrafts,
  draftedClaims,
  dropDraft,
  readDraft,
  readDrafts,
  saveDraft,
  unsentDrafts,
  type DraftPlace,
} from './drafts'

/** A browser's storage, as far as drafts use it. */
class MemoryStorage {
  private readonly items = new Map<string, string>()
  full = false
  get length() {
    return this.items.size
  }
  key = (index: number) => [...this.items.keys()][index] ?? null
  getItem = (key: string) => this.items.get(key) ?? null
  removeItem = (key: string) => void this.items.delete(key)
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error('QuotaExceededError')
    this.items.set(key, value)
  }
}

const verdict: DraftPlace = { userId: 'u', claimId: 'c1', kind: 'verdict' }
let storage: MemoryStorage

beforeEach(() => {
  storage = new MemoryStorage()
  vi.stubGlobal('window', { localStorage: storage })
})

describe('drafts in the browser', () => {
  it('are there again with the version they were typed upon', () => {
    expect(saveDraft(verdict, { reasoning: 'x' }, 3)).toBe(true)
    expect(readDraft(verdict)).toMatchObject({ content: { reasoning: 'x' }, base: 3 })
    dropDraft(verdict)
    expect(readDraft(verdict)).toBeNull()
  })

  it('of another page of this browser are kept beside this one’s, newest first', () => {
    storage.setItem(
      'plumbline-draft:u:c1:verdict:other',
      JSON.stringify({ content: 'old', base: 1, at: 1, page: 'other' }),
    )
    saveDraft(verdict, 'new', 1)
    expect(readDrafts(verdict).map(({ content }) => content)).toEqual(['new', 'old'])
    dropDraft(verdict, 'other')
    expect(readDrafts(verdict)).toHaveLength(1)
  })

  it('are apart by person, claim and kind', () => {
    saveDraft(verdict, 1, null)
    saveDraft({ ...verdict, kind: 'claim' }, 2, null)
    saveDraft({ ...verdict, claimId: 'c2' }, 3, null)
    saveDraft({ ...verdict, userId: 'other' }, 4, null)
    expect(readDraft(verdict)?.content).toBe(1)
    expect(draftedClaims('u', 'verdict')).toEqual(['c1', 'c2'])
    expect(unsentDrafts()).toBe(4)
  })

  it('are all gone at sign-out, and nothing else is', () => {
    storage.setItem('plumbline-keys', '{}')
    saveDraft(verdict, 1, null)
    clearDrafts()
    expect(unsentDrafts()).toBe(0)
    expect(storage.getItem('plumbline-keys')).toBe('{}')
  })

  it('do not break where the browser keeps nothing or what it kept is damaged', () => {
    storage.full = true
    expect(saveDraft(verdict, 1, null)).toBe(false)
    storage.full = false
    storage.setItem('plumbline-draft:u:c1:verdict:x', '{')
    expect(readDraft(verdict)).toBeNull()
    vi.stubGlobal('window', {
      get localStorage() {
        throw new Error('SecurityError')
      },
    })
    expect(saveDraft(verdict, 1, null)).toBe(false)
    expect(unsentDrafts()).toBe(0)
  })
})
