import { dropDraft, readDrafts, saveDraft, type DraftPlace } from '@/components/drafts'
import type { VerdictView } from '@/domain/verdicts/verdict'
import { ApiProblem, isFailure, type Failure } from '../api/failure'
import { autosave, type Held, type SaveState } from '../verdicts/autosave'
import {
  contentOf,
  draftContent,
  emptyContent,
  inputOf,
  sameContent,
  withServerIds,
  type DraftContent,
} from '../verdicts/content'
import { Observable } from '../verdicts/observable'
import { expertApi } from './expert-api'

const machine = autosave(sameContent)

/** An expert's verdict on one claim as it is being typed. */
export interface ExpertDraft {
  save: SaveState<DraftContent>
  /** What the server last answered; `null` while it has nothing. */
  verdict: VerdictView | null
  savedAt: string | null
  /** Typed in this browser before, and found again. */
  restored: boolean
}

/** What an expert comes by: the token asks the server, the id names what this browser keeps. */
export interface ExpertPass {
  linkId: string
  token: string
}

/** Where what an expert types is kept; never under the token, which whoever reads it could use. */
export function expertPlace({ linkId }: ExpertPass, what: string, kind: DraftPlace['kind']): DraftPlace {
  return { userId: linkId, claimId: what, kind }
}

function heldOf(verdict: VerdictView | null): Held<DraftContent> | null {
  return verdict && { content: contentOf(verdict), version: verdict.version }
}

/** Saves an expert's verdict while they type, and keeps it in the browser until the server has exactly that. */
export class ExpertSaver extends Observable<ExpertDraft> {
  private timer: ReturnType<typeof setTimeout> | undefined
  private kept: DraftContent | null = null
  private begun = false

  constructor(
    private readonly pass: ExpertPass,
    private readonly number: number,
    verdict: VerdictView | null,
  ) {
    super({ save: machine.start(heldOf(verdict), emptyContent), verdict, savedAt: null, restored: false })
  }

  get content(): DraftContent {
    return this.get().save.content
  }

  /** Whether everything typed here has reached the server. */
  get isClean(): boolean {
    const { save } = this.get()
    return save.lastEdit === null && !save.sending && !save.stalled && save.unanswered.length === 0
  }

  /** Brings back what this browser kept, once, and saves from now on. */
  start(): void {
    if (!this.begun) this.restore()
    this.begun = true
    this.plan()
    void this.look()
  }

  /** Sends what is unsaved on the way out; it saves no more until it is started again. */
  stop(): void {
    this.hurry(true)
    clearTimeout(this.timer)
  }

  edit(change: Partial<DraftContent>): void {
    this.update(machine.edit(this.get().save, { ...this.content, ...change }, Date.now()))
  }

  /** Settles a conflict: `content` is what shall stand. */
  resolve(content: DraftContent): void {
    this.update(machine.resolve(this.get().save, content, Date.now()))
  }

  /** Sends what is unsaved at once; `keepalive` where the page is being left. */
  hurry(keepalive = false): void {
    if (this.isClean) return
    const save = machine.hurry(this.get().save, Date.now())
    this.replace({ ...this.get(), save })
    if (machine.dueAt(save) !== null) void this.send(keepalive)
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

  /** Files what is saved; what was typed meanwhile goes on as a draft. Throws a `Failure`. */
  async file(): Promise<void> {
    const base = this.content
    const verdict = await expertApi.file(this.pass.token, this.number)
    const started = machine.start(heldOf(verdict), emptyContent)
    const typed = sameContent(this.content, base) ? null : this.content
    const save = typed ? machine.edit(started, typed, Date.now()) : started
    this.update(save, { verdict, restored: false, savedAt: null })
  }

  private update(save: SaveState<DraftContent>, change: Partial<ExpertDraft> = {}): void {
    this.replace({ ...this.get(), ...change, save })
    this.keep()
    this.plan()
  }

  private plan(): void {
    clearTimeout(this.timer)
    const due = machine.dueAt(this.get().save)
    if (due !== null) this.timer = setTimeout(() => void this.send(), Math.max(0, due - Date.now()))
  }

  /** The page may be older than what its predecessor sent while it was left. */
  private async look(): Promise<void> {
    const verdict = await expertApi.read(this.pass.token, this.number).catch((error: unknown) => {
      // The next save tells what is wrong.
      if (isFailure(error)) return null
      throw error
    })
    const { save } = this.get()
    const next = machine.seen(save, heldOf(verdict))
    if (verdict && next !== save) this.update(next, { verdict })
  }

  private async send(keepalive = false): Promise<void> {
    clearTimeout(this.timer)
    const { state, save } = machine.send(this.get().save)
    this.update(state)
    try {
      const input = inputOf(save.content)
      const verdict = await expertApi.save(this.pass.token, this.number, input, save.version, keepalive)
      const answer = contentOf(verdict)
      const held = { content: withServerIds(save.content, save.content, answer), version: verdict.version }
      const content = withServerIds(this.content, save.content, answer)
      const savedAt = new Date().toISOString()
      this.update(machine.saved(this.get().save, held, content), { verdict, savedAt })
    } catch (error) {
      if (!isFailure(error)) throw error
      await this.receiveFailure(error)
    }
  }

  private async receiveFailure(failure: Failure): Promise<void> {
    const { save } = this.get()
    const passing =
      !(failure instanceof ApiProblem) ||
      failure.status >= 500 ||
      failure.code === 'too-many' ||
      failure.code === 'in-progress'
    if (passing) {
      const seconds = failure instanceof ApiProblem ? (failure.retryAfter ?? 0) : 0
      return this.update(machine.lost(save, Date.now(), seconds * 1_000))
    }
    if (failure.code !== 'stale') return this.update(machine.refused(save, failure.detail, failure.errors))
    try {
      const verdict = await expertApi.read(this.pass.token, this.number)
      this.update(machine.stale(this.get().save, heldOf(verdict), Date.now()), { verdict })
    } catch (error) {
      if (!isFailure(error)) throw error
      this.update(machine.lost(this.get().save, Date.now()))
    }
  }

  private get place(): DraftPlace {
    return expertPlace(this.pass, String(this.number), 'verdict')
  }

  private keep(): void {
    const { place, content } = this
    if (this.isClean) {
      if (this.kept) dropDraft(place)
      this.kept = null
    } else if (this.kept !== content) {
      saveDraft(place, content, this.get().save.held?.version ?? null)
      this.kept = content
    }
  }

  /** The newest text that this browser kept; an older one of another tab stays where it is until that tab is back. */
  private restore(): void {
    const [newest] = readDrafts(this.place)
    const parsed = draftContent.safeParse(newest?.content)
    if (!newest || !parsed.success) return
    dropDraft(this.place, newest.page)
    const { save } = this.get()
    if (sameContent(parsed.data, save.content)) return
    const upon = save.held?.version ?? null
    const next = upon === newest.base ? machine.edit : machine.differs
    this.update(next(save, parsed.data, Date.now()), { restored: true })
  }
}
