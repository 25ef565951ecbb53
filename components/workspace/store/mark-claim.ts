import { api, newKey } from '@/components/api'
import { ApiProblem, isFailure } from '@/components/api/failure'
import { describeSpan, type TextRange } from '@/domain/anchoring/span'
import type { ClaimView } from '@/domain/claims/claim'
import { removeClaim } from './change-claim'
import { keepLocally } from './keep-edit'
import { lookAtArticle } from './look-at-article'
import { likelyNumber, withClaim, withoutClaim } from './state'
import type { WorkClaim } from '@/components/claims/work-claim'
import type { WorkspaceStore } from './workspace-store'

// The API's bound for a statement.
const longestStatement = 5_000

/** Marks words as a claim. The claim is there at once, under the key that is answered; the server confirms it. */
export function markClaim(store: WorkspaceStore, spans: readonly TextRange[]): string {
  const { article, claims } = store.get()
  const claim = unconfirmedClaim(store, spans, likelyNumber(claims))
  store.update((state) => ({ ...withClaim(state, claim), problem: null }))
  store.open(claim.key)
  send(store, claim.key, {
    spans,
    revision: article.revision.number,
    ...(claim.statement === '' ? {} : { statement: claim.statement }),
  })
  return claim.key
}

/** Sends a marking again whose answer was lost or which was refused. */
export function markAgain(store: WorkspaceStore, key: string): void {
  const claim = store.claim(key)
  if (!claim?.unconfirmed) return
  store.update((state) => withClaim(state, { ...claim, unconfirmed: { failure: null } }))
  const spans = claim.spans.map(({ start, end }) => ({ start, end }))
  send(store, key, { spans, revision: store.get().article.revision.number, statement: claim.statement })
}

/** Gives up a marking that the server has not taken. */
export function discardMarking(store: WorkspaceStore, key: string): void {
  store.update((state) => withoutClaim(state, key))
}

/** Sends the marking of a claim that the server does not know; its answer, or its refusal, is shown at the claim. */
export function send(store: WorkspaceStore, key: string, body: object): void {
  const path = `/articles/${store.get().article.id}/claims`
  const done = {
    what: 'marked' as const,
    number: store.claim(key)?.number ?? 0,
    undo: () => removeClaim(store, key, { quiet: true }),
  }
  const arrival = api.post<ClaimView>(path, body, { idempotencyKey: newKey() }).then(
    ({ data }) => {
      const claim = store.take(key, data)
      keepLocally(store, key)
      done.number = data.number
      store.announce(done)
      return claim
    },
    (failure: unknown) => {
      store.forget(done)
      if (!isFailure(failure)) throw failure
      if (failure instanceof ApiProblem && failure.code === 'stale') void lookAtArticle(store)
      const claim = store.claim(key)
      if (claim) store.update((state) => withClaim(state, { ...claim, unconfirmed: { failure } }))
      return null
    },
  )
  store.expect(key, arrival)
  store.prepare(done)
}

function unconfirmedClaim(store: WorkspaceStore, spans: readonly TextRange[], number: number): WorkClaim {
  const { article } = store.get()
  const described = spans.map(({ start, end }) => describeSpan(article.text, start, end))
  const quote = described.map(({ exact }) => exact.replace(/\s+/g, ' ')).join(' … ')
  return {
    key: newKey(),
    id: '',
    number,
    articleId: article.id,
    spans: described.map((span, index) => ({ ...span, id: `new-${index}`, outcome: 'exact', score: 1 })),
    statement: quote.length <= longestStatement ? quote : '',
    kind: null,
    voices: [],
    reason: null,
    saidAt: null,
    firstAppearance: null,
    state: 'open',
    recheck: false,
    quorum: article.quorum,
    mode: article.mode,
    ownQuorum: null,
    ownMode: null,
    dueAt: null,
    priority: null,
    filed: [],
    revealed: false,
    assignees: [],
    myVerdict: null,
    ruling: null,
    agreedRating: null,
    openThreads: 0,
    asked: [],
    markedBy: { id: store.me.id, name: store.me.name },
    imported: false,
    wording: 1,
    version: 0,
    createdAt: new Date().toISOString(),
    unconfirmed: { failure: null },
  }
}
