import { api } from '@/components/api'
import { ApiProblem, isFailure } from '@/components/api/failure'
import type { ClaimView } from '@/domain/claims/claim'
import { listClaims, showListed } from './refresh'
import { countChanges } from './state'
import type { WorkspaceStore } from './workspace-store'

// Events come in bunches, as when a filing reveals; they are read together.
const gatherMs = 60
// From here on the list is quicker than one claim after another.
const mostSingly = 8

/** Reads again what others changed, claim by claim, as it is heard of. */
export class Follower {
  private readonly wanted = new Set<string>()
  private all = false
  private timer: ReturnType<typeof setTimeout> | null = null
  private running = false

  /** `isBusy` says whether somebody is in the middle of something that must not move. */
  constructor(
    private readonly store: WorkspaceStore,
    private readonly isBusy: () => boolean,
  ) {}

  /** Something happened to a claim: it is new, gone or another version. */
  heard(claimId: string): void {
    this.wanted.add(claimId)
    this.soon()
  }

  /** So much happened that all is to be read. */
  everything(): void {
    this.all = true
    this.soon()
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private soon(): void {
    this.timer ??= setTimeout(() => void this.read(), gatherMs)
  }

  private async read(): Promise<void> {
    this.timer = null
    if (this.running) return
    this.running = true
    const ids = [...this.wanted]
    const all = this.all || ids.length > mostSingly
    this.wanted.clear()
    this.all = false
    try {
      const listed = all ? await listClaims(this.store.get().article.id) : await this.withChanged(ids)
      if (countChanges(this.store.get(), listed) > 0) {
        if (this.isBusy()) this.store.set({ incoming: listed })
        else showListed(this.store, listed)
      }
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      // The next event, or the next look when the window comes back, sets it right.
    } finally {
      this.running = false
      if (this.wanted.size > 0 || this.all) this.soon()
    }
  }

  /** What is known by now, with these claims as the server has them. */
  private async withChanged(ids: readonly string[]): Promise<ClaimView[]> {
    const found = new Map(
      await Promise.all(
        ids.map(async (id): Promise<[string, ClaimView | null]> => [id, await readClaim(id)]),
      ),
    )
    const { claims, incoming } = this.store.get()
    const known: readonly ClaimView[] = incoming ?? claims.filter((claim) => !claim.unconfirmed)
    const kept = known.flatMap((claim) => (found.has(claim.id) ? (found.get(claim.id) ?? []) : claim))
    const added = [...found].flatMap(([id, claim]) =>
      claim && !known.some((one) => one.id === id) ? claim : [],
    )
    return [...kept, ...added]
  }
}

/** One claim, or `null` where it was removed. Throws a `Failure`. */
async function readClaim(id: string): Promise<ClaimView | null> {
  try {
    return (await api.get<ClaimView>(`/claims/${id}`, { stay: true })).data
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.code === 'not-found') return null
    throw failure
  }
}
