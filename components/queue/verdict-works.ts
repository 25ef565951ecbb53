import { VerdictWork } from '../verdicts/verdict-work'
import type { VerdictView } from '@/domain/verdicts/verdict'

/** My verdicts on the claims of the queue, kept while I go from one to the other so that nothing typed is lost. */
export class VerdictWorks {
  private readonly works = new Map<string, VerdictWork>()
  private onActed: (() => void) | null = null

  constructor(private readonly userId: string) {}

  /** Tells one listener when a verdict was filed, confirmed or thrown away, until the answered function is called. */
  listen(onActed: () => void): () => void {
    this.onActed = onActed
    return () => {
      this.onActed = null
    }
  }

  of(claim: { id: string; myVerdict: VerdictView | null }): VerdictWork {
    const known = this.works.get(claim.id)
    if (known) return known
    const work = new VerdictWork(this.userId, claim.id, claim.myVerdict, () => this.onActed?.())
    this.works.set(claim.id, work)
    return work
  }

  /** Sends everything that is typed and not saved, for when the page is being left. */
  hurry(): void {
    for (const work of this.works.values()) work.draft.hurry(true)
  }
}
