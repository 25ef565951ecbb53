import type { Failure } from '@/components/api/failure'
import { Observable } from '@/components/verdicts/observable'
import { VerdictWork } from '@/components/verdicts/verdict-work'
import type { ArticleView } from '@/domain/articles/article'
import type { ClaimView } from '@/domain/claims/claim'
import { onShownText } from './shown-text'
import { claimByKey, initialState, withClaim, type WorkspaceState } from './state'
import type { Me, WorkClaim } from '@/components/claims/work-claim'

/** What was just done and can be taken back. */
export interface Done {
  what: 'marked' | 'removed' | 'adjusted'
  number: number
  undo: () => Promise<void>
}

export interface StoreListener {
  /** Something was done that can be undone. */
  onDone: (done: Done) => void
  /** A claim may stand otherwise now, and is to be read again. */
  onActed: (claimId: string) => void
}

/** Everything that the screen of one article holds, outside of React, so that acts see the newest of it. */
export class WorkspaceStore extends Observable<WorkspaceState> {
  private readonly works = new Map<string, VerdictWork>()
  private readonly arriving = new Map<string, Promise<WorkClaim | null>>()
  private readonly lines = new Map<string, Promise<unknown>>()
  private done: Done[] = []
  /** The claim under the pointer, apart from the rest: it changes with every move of the mouse. */
  readonly pointed = new Observable<{ number: number | null }>({ number: null })
  private listener: StoreListener | null = null

  constructor(
    readonly me: Me,
    article: ArticleView,
    claims: readonly ClaimView[],
  ) {
    super(initialState(article, claims))
  }

  /** Tells one listener of what is done, until the answered function is called. */
  listen(listener: StoreListener): () => void {
    this.listener = listener
    return () => {
      this.listener = null
    }
  }

  claim(key: string): WorkClaim | null {
    return claimByKey(this.get(), key)
  }

  update(change: (state: WorkspaceState) => WorkspaceState): void {
    this.replace(change(this.get()))
  }

  /** Shows the claim as the server answered it. */
  take(key: string, view: ClaimView): WorkClaim {
    const claim = { ...onShownText(this.get(), view), key, unconfirmed: null }
    this.update((state) => withClaim(state, claim))
    this.seen(claim)
    return claim
  }

  pointAt(number: number | null): void {
    if (this.pointed.get().number !== number) this.pointed.set({ number })
  }

  fail(
    about: NonNullable<WorkspaceState['problem']>['about'],
    failure: Failure,
    number: number | null = null,
  ): void {
    this.set({ problem: { about, failure, number } })
  }

  /** Opens a claim's card, or closes the open one with `null`. */
  open(key: string | null): void {
    const claim = key === null ? null : this.claim(key)
    if (claim) this.workOf(claim)
    if (key === this.get().open) return
    this.set({ open: claim ? claim.key : null, expanded: false, reviewing: null })
  }

  /** My verdict on a claim; made when it is first asked for. */
  workOf(claim: Pick<WorkClaim, 'key' | 'id' | 'myVerdict' | 'unconfirmed'>): VerdictWork {
    const known = this.works.get(claim.key)
    if (known) return known
    const id = claim.unconfirmed ? null : claim.id
    const work = new VerdictWork(this.me.id, id, claim.myVerdict, (claimId) =>
      this.listener?.onActed(claimId),
    )
    this.works.set(claim.key, work)
    work.draft.subscribe(this.countUnsaved)
    this.countUnsaved()
    return work
  }

  /** What a list showed of a claim, for the verdict that is being typed on it. */
  seen({ key, myVerdict }: WorkClaim): void {
    this.works.get(key)?.draft.seen(myVerdict)
  }

  /** Sends everything that is typed and not saved; `keepalive` where the page is being left. */
  hurry(keepalive = false): void {
    for (const work of this.works.values()) work.draft.hurry(keepalive)
  }

  private readonly countUnsaved = (): void => {
    const unsaved = [...this.works.values()].filter((work) => !work.draft.isClean)
    const offline = unsaved.some((work) => work.draft.get().save.failures > 0)
    const before = this.get().unsaved
    if (before.count !== unsaved.length || before.offline !== offline)
      this.set({ unsaved: { count: unsaved.length, offline } })
  }

  /** Notes that a claim is on its way to the server; its verdict is saved once it is there. */
  expect(key: string, arrival: Promise<WorkClaim | null>): void {
    this.arriving.set(key, arrival)
    void arrival.then((claim) => {
      if (claim) this.works.get(key)?.attach(claim.id)
      else this.works.get(key)?.giveUp()
    })
  }

  /** Runs one change of a claim after another, once the server knows the claim; `null` where it never will. */
  inLine<T>(key: string, run: (claim: WorkClaim) => Promise<T>): Promise<T | null> {
    const start = async () => {
      if (this.arriving.has(key)) await this.arriving.get(key)
      const claim = this.claim(key)
      return claim && !claim.unconfirmed ? run(claim) : null
    }
    const before = this.lines.get(key) ?? Promise.resolve()
    const next = before.then(start, start)
    this.lines.set(key, next)
    return next
  }

  /** Notes what can be taken back, and tells of it. */
  remember(done: Done): void {
    this.prepare(done)
    this.announce(done)
  }

  /** Notes what can be taken back although the server has not answered yet. */
  prepare(done: Done): void {
    this.done.push(done)
  }

  /** Tells of what was done, unless it was taken back meanwhile. */
  announce(done: Done): void {
    if (this.done.includes(done)) this.listener?.onDone(done)
  }

  /** Drops what turned out not to have been done. */
  forget(done: Done): void {
    this.done = this.done.filter((one) => one !== done)
  }

  /** Takes back the last thing done, or this one. Does nothing where it was taken back already. */
  async undo(which: Done | undefined = this.done.at(-1)): Promise<Done | null> {
    const at = which ? this.done.indexOf(which) : -1
    if (!which || at < 0) return null
    this.done.splice(at, 1)
    await which.undo()
    return which
  }
}
