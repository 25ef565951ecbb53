import { api } from '@/components/api'
import type { TextRange } from '@/domain/anchoring/span'
import type { ClaimView, SpanView } from '@/domain/claims/claim'
import type { ThreadView } from '@/domain/threads/thread'
import { isLive, type WorkClaim } from '@/components/claims/work-claim'
import { threadsOf } from '@/components/threads/threads-store'
import { patchClaim } from './change-claim'
import type { WorkspaceStore } from './workspace-store'

/** Words of a claim that have no place in the text, and nobody said yet why. */
export interface LostSpan {
  claim: WorkClaim
  span: SpanView
}

/** The words that lost their place in the text, claim by claim. Claims that are set aside wait until they are reopened. */
export function lostSpans(claims: readonly WorkClaim[]): LostSpan[] {
  return claims
    .filter((claim) => !claim.unconfirmed && isLive(claim))
    .flatMap((claim) => claim.spans.filter(isLost).map((span) => ({ claim, span })))
    .sort((a, b) => a.claim.number - b.claim.number)
}

function isLost({ start, outcome, settled }: SpanView): boolean {
  return start === null && (outcome === 'orphaned' || outcome === 'ambiguous') && settled !== 'removed'
}

/** Puts words of a claim that lost their place on these of the shown text. Throws a `Failure`. */
export async function putBack(
  store: WorkspaceStore,
  key: string,
  spanId: string,
  at: TextRange,
): Promise<void> {
  await store.inLine(key, (claim) =>
    patchClaim(store, claim, {
      spans: claim.spans.map(({ id, start, end }) =>
        id === spanId ? { id, start: at.start, end: at.end } : { id, start, end },
      ),
      revision: store.get().article.revision.number,
    }),
  )
  store.set({ placing: null })
}

/** A discussion whose words lost their place in the text. */
export interface LostThread {
  thread: ThreadView
  span: SpanView
}

/** The open discussions whose words lost their place in the text. */
export function lostThreads(threads: readonly ThreadView[]): LostThread[] {
  return threads.flatMap((thread) =>
    thread.span && !thread.resolved && isLost(thread.span) ? [{ thread, span: thread.span }] : [],
  )
}

/** Puts the words of a discussion on these of the shown text. Throws a `Failure`. */
export async function putThreadBack(store: WorkspaceStore, threadId: string, at: TextRange): Promise<void> {
  const { article } = store.get()
  const words = { start: at.start, end: at.end, revision: article.revision.number }
  const { data } = await api.put<ThreadView>(`/threads/${threadId}/span`, words)
  threadsOf(article.id).take(data)
  store.set({ placing: null })
}

/** Records that the outlet took these words out. Throws a `Failure`. */
export async function recordRemoved(store: WorkspaceStore, key: string, spanId: string): Promise<void> {
  await store.inLine(key, async (claim) => {
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/spans/${spanId}/removed`)
    store.take(key, data)
  })
}

/** Says of a claim whose words changed that it stands as it is, or was amended. Throws a `Failure`. */
export async function clearRecheck(
  store: WorkspaceStore,
  key: string,
  outcome: 'stands' | 'amended',
  reason: string,
): Promise<void> {
  await store.inLine(key, async (claim) => {
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/recheck/clear`, { outcome, reason })
    store.take(key, data)
  })
}
