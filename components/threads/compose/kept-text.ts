import { useSyncExternalStore } from 'react'
import { newKey } from '@/components/api'
import { dropDraft, readDraft, saveDraft, type DraftPlace } from '@/components/drafts'

/** What is being typed at one place, kept in this browser until the server has it. */
export class KeptText {
  private readonly listeners = new Set<() => void>()
  private readonly place: DraftPlace | null
  private text: string
  /** The page that kept it, where that was another one: its copy goes once this page has its own. */
  private from: string | undefined
  private key = newKey()

  /** `userId` is `null` where nothing may be kept beyond the page. `place` names it among all that are typed. */
  constructor(userId: string | null, place: string, initial: string) {
    this.place = userId === null ? null : { userId, claimId: `comment-${place}`, kind: 'comment' }
    const kept = this.place && readDraft(this.place)
    this.from = kept?.page
    this.text = typeof kept?.content === 'string' ? kept.content : initial
  }

  readonly get = (): string => this.text

  /** The key under which exactly this text is sent, however often. */
  get idempotencyKey(): string {
    return this.key
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(text: string): void {
    if (text === this.text) return
    this.text = text
    this.key = newKey()
    this.forget()
    if (this.place && text !== '') saveDraft(this.place, text, null)
    for (const listener of [...this.listeners]) listener()
  }

  /** Forgets what was kept: the server has it, or it was thrown away. */
  clear(text = ''): void {
    this.set(text)
    this.forget()
  }

  private forget(): void {
    if (!this.place) return
    dropDraft(this.place)
    if (this.from !== undefined) dropDraft(this.place, this.from)
    this.from = undefined
  }
}

const never = () => () => undefined

/** Whether something was typed at a place before and not sent. The server, which cannot know, says no. */
export function useIsKept(userId: string, place: string): boolean {
  return useSyncExternalStore(
    never,
    () => isKept(userId, place),
    () => false,
  )
}

function isKept(userId: string, place: string): boolean {
  return readDraft({ userId, claimId: `comment-${place}`, kind: 'comment' }) !== null
}
