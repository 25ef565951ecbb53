import { ApiProblem, isFailure, type Failure } from '@/components/api/failure'
import {
  changedFields,
  fieldsOf,
  keptChange,
  patchOf,
  wasTouched,
  type ClaimEdit,
  type ClaimFields,
} from '@/components/claims/claim-edit'
import { draftedClaims, dropDraft, readDraft, saveDraft, type DraftPlace } from '@/components/drafts'
import { patchClaim } from './change-claim'
import { mayReword, type WorkClaim } from '@/components/claims/work-claim'
import type { WorkspaceStore } from './workspace-store'

/** Notes what is being typed into a claim. It is kept in this browser until the server has taken it. */
export function editClaim(store: WorkspaceStore, key: string, change: Partial<ClaimFields>): void {
  const claim = store.claim(key)
  if (!claim) return
  const before = store.get().edits.get(key)
  const all = { ...before?.change, ...change }
  const base = before?.base ?? fieldsOf(claim)
  const edit = { busy: false, meanwhile: false, ...before, change: all, base, failure: null }
  setEdit(store, key, changedFields(claim, all).length === 0 ? null : edit)
}

/** Forgets an edit; answers what it was, to bring it back. */
export function dropEdit(store: WorkspaceStore, key: string): Partial<ClaimFields> | null {
  const edit = store.get().edits.get(key)
  if (edit) setEdit(store, key, null)
  return edit?.change ?? null
}

/**
 * Sends an edit. Answers whether the server has it: where it refuses, or where somebody else changed the same meanwhile,
 * the edit stays and says why; sending it again then means it.
 */
export async function keepEdit(store: WorkspaceStore, key: string): Promise<boolean> {
  const edit = store.get().edits.get(key)
  if (!edit) return true
  if (edit.busy) return false
  setEdit(store, key, { ...edit, busy: true, failure: null, meanwhile: false })
  try {
    const done = await store.inLine(key, (claim) => sendEdit(store, claim, edit))
    const now = store.claim(key)
    const left = store.get().edits.get(key)
    if (!done || !now) setEdit(store, key, left ? { ...left, busy: false } : null)
    else if (left && changedFields(now, left.change).length > 0 && left.change !== edit.change)
      setEdit(store, key, { ...left, busy: false, base: fieldsOf(now) })
    else setEdit(store, key, null)
    return done !== null
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    refused(store, key, failure)
    return false
  }
}

async function sendEdit(store: WorkspaceStore, claim: WorkClaim, edit: ClaimEdit): Promise<boolean> {
  const patch = patchOf(claim, edit.change)
  if (Object.keys(patch).length === 0) return true
  try {
    await patchClaim(store, claim, patch)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'stale') throw error
    const now = store.claim(claim.key)
    if (!now || now.filed.length > claim.filed.length || wasTouched(edit, now)) throw error
    // Something else of the claim was changed: both changes hold.
    await patchClaim(store, now, patchOf(now, edit.change))
  }
  return true
}

function refused(store: WorkspaceStore, key: string, failure: Failure): void {
  const edit = store.get().edits.get(key)
  const claim = store.claim(key)
  if (!edit || !claim) return
  const stale = failure instanceof ApiProblem && failure.code === 'stale'
  const next = stale ? { meanwhile: true, base: fieldsOf(claim) } : { failure }
  setEdit(store, key, { ...edit, busy: false, ...next })
}

/** Keeps the edit of a claim in this browser, once the claim has its id. */
export function keepLocally(store: WorkspaceStore, key: string): void {
  const claim = store.claim(key)
  const edit = store.get().edits.get(key)
  const place = claim && placeOf(store, claim)
  if (place && edit) saveDraft(place, edit.change, claim.version)
}

/** Brings back the edits that this browser kept of claims that are here. */
export function restoreEdits(store: WorkspaceStore): void {
  const drafted = draftedClaims(store.me.id, 'claim')
  for (const claim of store.get().claims) {
    const place = placeOf(store, claim)
    if (!place || !drafted.includes(claim.id)) continue
    const kept = keptChange.safeParse(readDraft(place)?.content)
    if (kept.success && mayReword(store.me, claim)) editClaim(store, claim.key, kept.data)
  }
}

function placeOf(store: WorkspaceStore, claim: WorkClaim): DraftPlace | null {
  return claim.unconfirmed ? null : { userId: store.me.id, claimId: claim.id, kind: 'claim' }
}

function setEdit(store: WorkspaceStore, key: string, edit: ClaimEdit | null): void {
  const edits = new Map(store.get().edits)
  if (edit) edits.set(key, edit)
  else edits.delete(key)
  store.set({ edits })
  const claim = store.claim(key)
  const place = claim && placeOf(store, claim)
  if (!place) return
  if (edit) saveDraft(place, edit.change, claim.version)
  else dropDraft(place)
}
