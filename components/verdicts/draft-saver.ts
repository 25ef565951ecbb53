import { api } from '@/components/api'
import { ApiProblem, isFailure, type Failure } from '@/components/api/failure'
import { dropDraft, readDrafts, saveDraft, type DraftPlace } from '@/components/drafts'
import { verdictView, type VerdictView } from '@/domain/verdicts/verdict'
import { autosave, type Held, type SaveState } from './autosave'
import {
  contentOf,
  draftContent,
  emptyContent,
  inputOf,
  sameContent,
  withServerIds,
  type DraftContent,
} from './content'
import { Observable } from './observable'

const machine = autosave(sameContent)

/** My verdict on one claim as it is being typed. */
export interface DraftState {
  save: SaveState<DraftContent>
  /** What the server last answered; `null` while it has nothing of mine. */
  verdict: VerdictView | null
  savedAt: string | null
  /** Typed in this browser before, and found again. */
  restored: boolean
}

interface Restorable {
  content: DraftContent
  base: number | null
}

function heldOf(verdict: VerdictView | null): Held<DraftContent> | null {
  return verdict && { content: contentOf(verdict), version: verdict.version }
}

/** Saves one verdict while its author types, and keeps it in the browser until the server has exactly that. */
export class DraftSaver extends Observable<DraftState> {
  private timer: ReturnType<typeof setTimeout> | undefined
  private kept: DraftContent | null = null
  /** Drafts of other pages of this browser that are still to be looked at. */
  private waiting: Restorable[] = []

  /** `claimId` is `null` for a claim that the server does not know yet: everything waits for `attach`. */
  constructor(
    private readonly userId: string,
    private claimId: string | null,
    verdict: VerdictView | null,
  ) {
    super({ save: machine.start(heldOf(verdict), emptyContent), verdict, savedAt: null, restored: false })
    this.restore()
  }

  get content(): DraftContent {
    return this.get().save.content
  }

  /** Whether everything typed here has reached the server. */
  get isClean(): boolean {
    const { save } = this.get()
    return save.lastEdit === null && !save.sending && !save.stalled && save.unanswered.length === 0
  }

  attach(claimId: string): void {
    this.claimId = claimId
    this.update(this.get().save)
  }

  edit(change: (content: DraftContent) => DraftContent): void {
    const content = change(this.content)
    if (content !== this.content) this.update(machine.edit(this.get().save, content, Date.now()))
  }

  /** Settles a conflict: `content` is what shall stand. */
  resolve(content: DraftContent): void {
    const { save } = this.get()
    const theirs = save.stalled?.kind === 'conflict' ? save.stalled.theirs : null
    const resolved = machine.resolve(save, content, Date.now())
    const taken = theirs && sameContent(content, theirs.content)
    this.update(taken ? machine.saved({ ...resolved, content: theirs.content }, theirs) : resolved)
    this.lookAtWaiting()
  }

  /** What the server was seen to hold: in a list, or because another page saved it. */
  seen(verdict: VerdictView | null): void {
    const { save } = this.get()
    const next = machine.seen(save, heldOf(verdict))
    if (verdict && (next !== save || verdict.version === save.held?.version)) this.update(next, { verdict })
  }

  /** Takes what the server answered to an act on `base`; what was typed meanwhile goes on upon it. */
  take(verdict: VerdictView | null, base: DraftContent): boolean {
    const typed = sameContent(this.content, base) ? null : this.content
    const started = machine.start(heldOf(verdict), emptyContent)
    const save = typed ? machine.edit(started, typed, Date.now()) : started
    this.update(save, { verdict, restored: false, savedAt: null })
    return typed === null
  }

  /** Sends what is unsaved at once; `keepalive` where the page is being left. */
  hurry(keepalive = false): void {
    if (this.isClean) return
    const save = machine.hurry(this.get().save, Date.now())
    this.replace({ ...this.get(), save })
    if (this.claimId && machine.dueAt(save) !== null) void this.send(keepalive)
  }

  /** Saves the same content once more, for the claim as it is worded now. */
  again(): void {
    this.update(machine.again(this.get().save, Date.now()))
  }

  /** Sends what is unsaved and waits for the answer: false where the server could not take it. */
  settled(): Promise<boolean> {
    this.hurry()
    return new Promise((resolve) => {
      const look = () => {
        const { save } = this.get()
        const failed = save.stalled !== null || (save.failures > 0 && !save.sending)
        if (!this.isClean && !failed) return
        stopListening()
        resolve(this.isClean)
      }
      const stopListening = this.subscribe(look)
      look()
    })
  }

  /** My verdict as the server has it now. Throws a `Failure`. */
  async fetchMine(): Promise<VerdictView | null> {
    try {
      return (await api.get<VerdictView>(`/claims/${this.claimId}/verdict`, { stay: true })).data
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'not-found') return null
      throw error
    }
  }

  /** The server refused because it holds another version. */
  async receiveStale(problem: ApiProblem): Promise<void> {
    const sent = verdictView.nullable().safeParse(problem.current)
    try {
      const verdict = sent.success ? sent.data : await this.fetchMine()
      this.update(machine.stale(this.get().save, heldOf(verdict), Date.now()), { verdict })
    } catch (error) {
      if (!isFailure(error)) throw error
      this.update(machine.lost(this.get().save, Date.now()))
    }
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private update(save: SaveState<DraftContent>, change: Partial<DraftState> = {}): void {
    this.replace({ ...this.get(), ...change, save })
    this.keep()
    this.plan()
  }

  private plan(): void {
    clearTimeout(this.timer)
    const due = machine.dueAt(this.get().save)
    if (due === null || !this.claimId) return
    this.timer = setTimeout(() => void this.send(), Math.max(0, due - Date.now()))
  }

  private async send(keepalive = false): Promise<void> {
    clearTimeout(this.timer)
    const { state, save } = machine.send(this.get().save)
    this.update(state)
    try {
      const { data } = await api.put<VerdictView>(`/claims/${this.claimId}/verdict`, inputOf(save.content), {
        ...(save.version === null ? { ifNoneMatch: '*' as const } : { ifMatch: save.version }),
        keepalive,
        stay: true,
      })
      this.receiveSaved(data, save.content)
    } catch (error) {
      if (!isFailure(error)) throw error
      await this.receiveFailure(error)
    }
  }

  private receiveSaved(verdict: VerdictView, sent: DraftContent): void {
    const answer = contentOf(verdict)
    const content = withServerIds(this.content, sent, answer)
    // What was sent counts as held: the server completes sources, but says nothing else than what was sent.
    const held = { content: withServerIds(sent, sent, answer), version: verdict.version }
    const savedAt = new Date().toISOString()
    this.update(machine.saved(this.get().save, held, content), { verdict, savedAt })
    this.lookAtWaiting()
  }

  private async receiveFailure(failure: Failure): Promise<void> {
    if (failure instanceof ApiProblem && failure.code === 'stale') return this.receiveStale(failure)
    const { save } = this.get()
    if (!(failure instanceof ApiProblem)) return this.update(machine.lost(save, Date.now()))
    const passing = failure.status >= 500 || failure.code === 'too-many' || failure.code === 'in-progress'
    if (passing) return this.update(machine.lost(save, Date.now(), (failure.retryAfter ?? 0) * 1_000))
    this.update(machine.refused(save, failure.detail, failure.errors))
  }

  private get place(): DraftPlace | null {
    return this.claimId ? { userId: this.userId, claimId: this.claimId, kind: 'verdict' } : null
  }

  private keep(): void {
    const { place, content } = this
    const { held } = this.get().save
    if (!place) return
    if (this.isClean) {
      if (this.kept) dropDraft(place)
      this.kept = null
    } else if (this.kept !== content) {
      saveDraft(place, content, held?.version ?? null)
      this.kept = content
    }
  }

  private restore(): void {
    const { place } = this
    if (!place) return
    for (const { content, base, page } of readDrafts(place)) {
      const parsed = draftContent.safeParse(content)
      if (parsed.success) this.waiting.push({ content: parsed.data, base })
      dropDraft(place, page)
    }
    const [newest, ...older] = this.waiting
    if (!newest) return
    this.waiting = older
    const { save } = this.get()
    const upon = save.held?.version ?? null
    if (sameContent(newest.content, save.content)) return this.lookAtWaiting()
    const next = upon === newest.base ? machine.edit : machine.differs
    this.update(next(save, newest.content, Date.now()), { restored: true })
  }

  private lookAtWaiting(): void {
    if (!this.isClean) return
    const { save } = this.get()
    const next = this.waiting.shift()
    if (!next) return
    if (sameContent(next.content, save.content)) return this.lookAtWaiting()
    this.update(machine.differs(save, next.content, Date.now()), { restored: true })
  }
}
