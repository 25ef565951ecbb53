import { api } from '@/components/api'
import { ApiProblem, isFailure, Offline, type Failure } from '@/components/api/failure'
import type { ProblemDetail } from '@/domain/problem'
import { missingForFiling, type ScaleFacts } from '@/domain/verdicts/filing'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { DraftCitation, DraftContent } from './content'
import { DraftSaver } from './draft-saver'
import { Observable } from './observable'

/** What is being done with my verdict, besides saving it. */
export interface WorkState {
  /** The filed verdict is being worked on again. */
  amending: boolean
  /** What filing still needs, after somebody tried. */
  missing: ProblemDetail[]
  busy: 'filing' | 'confirming' | 'discarding' | null
  /** Why the last filing, confirming or discarding did not happen. */
  failure: Failure | null
}

const resting: WorkState = { amending: false, missing: [], busy: null, failure: null }

/** My verdict on one claim: typing it, filing it, and what comes after. */
export class VerdictWork extends Observable<WorkState> {
  readonly draft: DraftSaver
  private readonly waiting: ((claimId: string | null) => void)[] = []

  /** `onActed` is called when the claim may stand otherwise: something was filed, confirmed or thrown away. */
  constructor(
    userId: string,
    private claimId: string | null,
    verdict: VerdictView | null,
    private readonly onActed: (claimId: string) => void,
  ) {
    super(resting)
    this.draft = new DraftSaver(userId, claimId, verdict)
  }

  attach(claimId: string): void {
    this.claimId = claimId
    this.draft.attach(claimId)
    this.tell(claimId)
  }

  /** The server would not take the claim: what waited for it is not done. */
  giveUp(): void {
    this.tell(null)
  }

  /** The claim's id once the server has it, `null` where it would not take it: keys can be quicker than the answer. */
  private arrived(): Promise<string | null> {
    if (this.claimId) return Promise.resolve(this.claimId)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  private tell(claimId: string | null): void {
    for (const resolve of this.waiting.splice(0)) resolve(claimId)
  }

  edit(change: (content: DraftContent) => DraftContent): void {
    const before = this.draft.content
    this.draft.edit(change)
    const { missing, failure } = this.get()
    const left = missing.filter(({ path }) => !isAnswered(path, before, this.draft.content))
    if (left.length < missing.length || failure) this.set({ missing: left, failure: null })
  }

  amend(): void {
    this.set({ ...resting, amending: true })
  }

  stopAmending(): void {
    this.set(resting)
  }

  /** Files what is on the screen, saved first. Answers whether it is filed; `missing` says what it lacks. */
  async file(scale: ScaleFacts, hasVoices: boolean): Promise<boolean> {
    const { content } = this.draft
    const facts = { ...content, citations: content.citations.map(citationFacts) }
    const missing = missingForFiling(facts, scale, hasVoices)
    this.set({ missing, failure: null })
    if (missing.length > 0) return false
    return this.act('filing', async (path) => {
      if (!(await this.saved())) return false
      const { content: filed, save } = { content: this.draft.content, ...this.draft.get() }
      const ifMatch = save.held ? { ifMatch: save.held.version } : {}
      const { data } = await api.post<VerdictView>(`${path}/file`, {}, { ...ifMatch, stay: true })
      this.finish(data, filed)
      return true
    })
  }

  /** Says that the filed verdict holds for the claim as it is worded now. */
  confirm(): Promise<boolean> {
    return this.act('confirming', async (path) => {
      const { content } = this.draft
      this.finish((await api.post<VerdictView>(`${path}/confirm`, {}, { stay: true })).data, content)
      return true
    })
  }

  /** Throws the draft away; what was filed stands again. */
  discard(): Promise<boolean> {
    return this.act('discarding', async (path) => {
      if (!(await this.saved())) return false
      const { content, save } = { content: this.draft.content, ...this.draft.get() }
      if (save.held) await api.delete(path, { ifMatch: save.held.version, stay: true })
      this.finish(await this.draft.fetchMine(), content)
      return true
    })
  }

  private finish(verdict: VerdictView | null, base: DraftContent): void {
    const nothingTyped = this.draft.take(verdict, base)
    this.set({ amending: !nothingTyped, missing: [] })
  }

  private async saved(): Promise<boolean> {
    if (await this.draft.settled()) return true
    if (!this.draft.get().save.stalled) this.set({ failure: new Offline('The draft was not saved') })
    return false
  }

  private async act(
    busy: NonNullable<WorkState['busy']>,
    run: (path: string) => Promise<boolean>,
  ): Promise<boolean> {
    if (this.get().busy) return false
    this.set({ busy, failure: null })
    const claimId = await this.arrived()
    if (!claimId) {
      this.set({ busy: null })
      return false
    }
    try {
      const done = await run(`/claims/${claimId}/verdict`)
      if (done) this.onActed(claimId)
      return done
    } catch (error) {
      if (!isFailure(error)) throw error
      await this.explain(error, claimId)
      return false
    } finally {
      this.set({ busy: null })
    }
  }

  private async explain(failure: Failure, claimId: string): Promise<void> {
    if (!(failure instanceof ApiProblem)) return this.set({ failure })
    if (failure.code === 'stale') return this.draft.receiveStale(failure)
    if (failure.code === 'incomplete') return this.set({ missing: failure.errors })
    this.set({ failure })
    this.onActed(claimId)
    // Where the answer to a filing was lost, it is filed: then no draft is left to file, and that is no failure.
    const { content } = this.draft
    const mine = await this.draft.fetchMine().catch(() => null)
    if (failure.code === 'wrong-state' && mine?.state === 'filed') {
      this.finish(mine, content)
      this.set({ failure: null })
    } else this.draft.seen(mine)
  }
}

function citationFacts({ stance, source }: DraftCitation) {
  return { stance, source: { url: source.url ?? null, title: source.title ?? null } }
}

/** Whether what stands at a JSON Pointer of the draft was changed, so that its message is out of date. */
function isAnswered(path: string, before: DraftContent, after: DraftContent): boolean {
  const field = path.split('/')[1]
  return Object.entries(after).some(
    ([name, value]) =>
      name === field && value !== Object.entries(before).find(([other]) => other === name)?.[1],
  )
}
