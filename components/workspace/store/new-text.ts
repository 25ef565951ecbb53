import { api } from '@/components/api'
import { ApiProblem, isFailure } from '@/components/api/failure'
import type { WorkClaim } from '@/components/claims/work-claim'
import { threadsOf } from '@/components/threads/threads-store'
import { describeSpan, type TextRange } from '@/domain/anchoring/span'
import { findQuote } from '@/domain/anchoring/quote'
import type { ArticleView } from '@/domain/articles/article'
import { problems } from '@/domain/problem'
import { send } from './mark-claim'
import { listClaims } from './refresh'
import { fitsText } from './shown-text'
import { merged, withClaim } from './state'
import type { WorkspaceStore } from './workspace-store'

/** Shows the current text in place of the shown one, with the claims as they stand in it. Drafts stay as they are. */
export async function showNewText(store: WorkspaceStore, again = true): Promise<boolean> {
  try {
    const { data: article } = await api.get<ArticleView>(`/articles/${store.get().article.id}`)
    const listed = await listClaims(article.id)
    // A text that came between the two would paint claims where they do not stand.
    if (again && !listed.every((claim) => fitsText(article.text, claim)))
      return await showNewText(store, false)
    store.update((state) => {
      const next = merged({ ...state, article, newer: null, placing: null, problem: null }, listed)
      return { ...next, claims: next.claims.map(unplacedWhereUnconfirmed) }
    })
    for (const claim of store.get().claims) store.seen(claim)
    void threadsOf(article.id).reload()
    return true
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    store.fail('refresh', failure)
    return false
  }
}

/** A marking that the server refused was made in the text before; of that its words are left. */
function unplacedWhereUnconfirmed(claim: WorkClaim): WorkClaim {
  if (!claim.unconfirmed) return claim
  return { ...claim, spans: claim.spans.map((span) => ({ ...span, start: null, end: null })) }
}

/** Whether a marking was refused because the text it was made in is not the current one any more. */
export function isOnOldText(claim: WorkClaim): boolean {
  const failure = claim.unconfirmed?.failure
  return failure instanceof ApiProblem && (failure.code === 'stale' || failure.code === 'quote-not-found')
}

/**
 * Shows the current text and marks the same words there, each by its quote. Where one of them is not there, or in
 * several places, nothing is marked and the claim says so.
 */
export async function markInNewText(store: WorkspaceStore, key: string): Promise<void> {
  if (!(await showNewText(store))) return
  const claim = store.claim(key)
  if (!claim?.unconfirmed) return
  const { text, revision } = store.get().article
  const found = claim.spans.map((span) => findQuote(text, span))
  const ranges = found.filter((range): range is TextRange => typeof range !== 'string')
  if (ranges.length < found.length) {
    const code = found.includes('ambiguous') ? 'ambiguous-quote' : 'quote-not-found'
    const [status, detail] = problems[code]
    const failure = new ApiProblem({ status, code: 'quote-not-found', detail })
    store.update((state) => withClaim(state, { ...claim, unconfirmed: { failure } }))
    return
  }
  const spans = ranges.map(({ start, end }, at) => ({
    ...describeSpan(text, start, end),
    id: claim.spans[at]?.id ?? `new-${at}`,
    outcome: 'exact' as const,
    score: 1,
  }))
  store.update((state) => withClaim(state, { ...claim, spans, unconfirmed: { failure: null } }))
  send(store, key, { spans: ranges, revision: revision.number, statement: claim.statement })
}
