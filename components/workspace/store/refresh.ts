import { api } from '@/components/api'
import { ApiProblem, isFailure } from '@/components/api/failure'
import type { ClaimView } from '@/domain/claims/claim'
import type { MeView } from '@/domain/team/view'
import { lookAtArticle } from './look-at-article'
import { fitsText, onShownText } from './shown-text'
import { countChanges, merged, openClaim } from './state'
import type { WorkspaceStore } from './workspace-store'

interface Page {
  items: ClaimView[]
  next?: string | null
}

// The most that a list answers at once.
const pageSize = 200

/** All claims of an article, page by page. Throws a `Failure`. */
export async function listClaims(articleId: string): Promise<ClaimView[]> {
  const found: ClaimView[] = []
  for (let cursor: string | null = null; ;) {
    const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const { data }: { data: Page } = await api.get<Page>(
      `/articles/${articleId}/claims?limit=${pageSize}${after}`,
    )
    found.push(...data.items)
    cursor = data.next ?? null
    if (!cursor) return found
  }
}

/** Reads one claim again: after something was filed, or when its window comes back. */
export async function refreshClaim(store: WorkspaceStore, claimId: string): Promise<void> {
  const known = store.get().claims.find((claim) => claim.id === claimId)
  if (!known) return
  try {
    const { data } = await api.get<ClaimView>(`/claims/${claimId}`, { stay: true })
    if (store.claim(known.key)) store.take(known.key, data)
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    // What is shown is a little old then; the next look sets it right.
  }
}

/** Looks for what others did since the last look, and reads the claims again where something happened. */
export class Refresher {
  private running = false

  /** `seq` is the team's newest event when the page was read. */
  constructor(
    private readonly store: WorkspaceStore,
    private seq: number,
  ) {}

  /** `isBusy` says whether somebody is in the middle of something that must not move. */
  async look(isBusy: () => boolean): Promise<void> {
    if (this.running || document.visibilityState === 'hidden') return
    this.running = true
    try {
      const open = openClaim(this.store.get())
      if (open && !open.unconfirmed) await refreshClaim(this.store, open.id)
      const { data } = await api.get<MeView>('/me', { stay: true })
      const seq = data.teams.find((team) => team.id === this.store.get().article.teamId)?.seq ?? this.seq
      if (seq === this.seq) return
      this.apply(await listClaims(this.store.get().article.id), isBusy())
      this.seq = seq
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      if (failure instanceof ApiProblem && failure.code !== 'sign-in-needed')
        this.store.fail('refresh', failure)
    } finally {
      this.running = false
    }
  }

  private apply(listed: ClaimView[], busy: boolean): void {
    const changes = countChanges(this.store.get(), listed)
    if (changes === 0) return
    if (busy) this.store.set({ incoming: listed })
    else showListed(this.store, listed)
  }
}

/** Takes over what the server listed. Verdicts that are being typed stay as they are. */
export function showListed(store: WorkspaceStore, listed: readonly ClaimView[]): void {
  store.update((state) =>
    merged(
      state,
      listed.map((view) => onShownText(state, view)),
    ),
  )
  if (listed.some((view) => !fitsText(store.get().article.text, view))) void lookAtArticle(store)
  for (const claim of store.get().claims) store.seen(claim)
}
