import { api } from '@/components/api'
import { ApiProblem, isFailure } from '@/components/api/failure'
import type { ReasonedAct } from '@/components/claims/reason-dialog'
import { describeSpan } from '@/domain/anchoring/span'
import {
  claimView,
  type ChangeClaimInput,
  type ChangedSpanInput,
  type ClaimView,
  type SpanView,
} from '@/domain/claims/claim'
import { withClaim, withoutClaim } from './state'
import type { WorkClaim } from '@/components/claims/work-claim'
import type { WorkspaceStore } from './workspace-store'

/** Sends one change of a claim upon the version that is shown. Throws a `Failure`; a stale one shows the newer claim. */
export async function patchClaim(
  store: WorkspaceStore,
  claim: WorkClaim,
  patch: ChangeClaimInput,
): Promise<WorkClaim> {
  try {
    const { data } = await api.patch<ClaimView>(`/claims/${claim.id}`, patch, { ifMatch: claim.version })
    return store.take(claim.key, data)
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'stale') takeCurrent(store, claim.key, error)
    throw error
  }
}

/** Shows the claim that a stale answer carries. */
export function takeCurrent(store: WorkspaceStore, key: string, problem: ApiProblem): void {
  const current = claimView.safeParse(problem.current)
  if (current.success) store.take(key, current.data)
}

/** Words with a place are sent as places; those without one are named, and stay as they are. */
function asSent({ id, start, end }: ChangedSpanInput): ChangedSpanInput {
  return start === null && id !== undefined ? { id, start, end } : { start, end }
}

/** Gives a claim other words: shown at once, taken back where the server refuses. Words without a place keep their id. */
export async function changeSpans(
  store: WorkspaceStore,
  key: string,
  spans: readonly ChangedSpanInput[],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<void> {
  const before = store.claim(key)
  if (!before || spans.length === 0) return
  const { text, revision } = store.get().article
  const shown = spans.flatMap(({ id, start, end }, index): SpanView[] => {
    if (start === null || end === null) return before.spans.filter((span) => span.id === id)
    const newId = before.spans[index]?.id ?? `new-${index}`
    return [{ ...describeSpan(text, start, end), id: newId, outcome: 'exact', score: 1 }]
  })
  store.update((state) => withClaim({ ...state, problem: null }, { ...before, spans: shown }))
  try {
    const after = await store.inLine(key, (claim) =>
      patchClaim(store, claim, {
        spans: spans.map(asSent),
        revision: revision.number,
      }),
    )
    if (after && !quiet) {
      const undo = () => changeSpans(store, key, before.spans, { quiet: true })
      store.remember({ what: 'adjusted', number: after.number, undo })
    }
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    const now = store.claim(key)
    // A stale answer has put the newer words there already.
    if (now?.spans === shown) store.update((state) => withClaim(state, { ...now, spans: before.spans }))
    store.fail('change', failure, before.number)
  }
}

/** Takes a claim out before anybody filed; it can be brought back under its number. */
export async function removeClaim(
  store: WorkspaceStore,
  key: string,
  { quiet = false }: { quiet?: boolean } = {},
): Promise<void> {
  try {
    await store.inLine(key, async (claim) => {
      store.update((state) => withoutClaim({ ...state, problem: null }, key))
      try {
        await api.delete(`/claims/${claim.id}`, { ifMatch: claim.version })
      } catch (error) {
        store.update((state) => withClaim(state, claim))
        if (error instanceof ApiProblem && error.code === 'stale') takeCurrent(store, key, error)
        throw error
      }
      if (!quiet)
        store.remember({ what: 'removed', number: claim.number, undo: () => restoreClaim(store, claim) })
    })
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    store.fail('remove', failure, store.claim(key)?.number ?? null)
  }
}

async function restoreClaim(store: WorkspaceStore, claim: WorkClaim): Promise<void> {
  try {
    const reason = `Removing claim ${claim.number} was undone.`
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/reopen`, { reason })
    store.take(claim.key, data)
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    store.fail('remove', failure, claim.number)
  }
}

/** Does what an editor does to a claim with a reason; throws a `Failure` for the form that asked for it. */
export async function actOnClaim(
  store: WorkspaceStore,
  key: string,
  act: ReasonedAct,
  reason: string,
): Promise<void> {
  await store.inLine(key, async (claim) => {
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/${act}`, { reason })
    store.take(key, data)
  })
}
