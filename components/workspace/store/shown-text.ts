import type { WorkClaim } from '@/components/claims/work-claim'
import type { ArticleListView, ArticleView } from '@/domain/articles/article'
import type { ClaimView, SpanView } from '@/domain/claims/claim'
import type { WorkspaceState } from './state'

/** Whether the places of a claim count in this text: the words that stand there are the claim's. */
export function fitsText(text: string, { spans }: Pick<ClaimView, 'spans'>): boolean {
  return spans.every(
    ({ start, end, exact }) => start === null || end === null || text.slice(start, end) === exact,
  )
}

/**
 * A claim as the server knows it, for the text that is shown. While that is an older text than the server's, the claim
 * keeps the places that it has here; a claim that is new then has none, so that no words are painted that are not its.
 */
export function onShownText<V extends ClaimView>(
  state: Pick<WorkspaceState, 'article' | 'claims' | 'newer'>,
  view: V,
): V {
  const { newer, article, claims } = state
  if (newer === null && fitsText(article.text, view)) return view
  const known: WorkClaim | undefined = claims.find(({ id }) => id === view.id)
  return { ...view, spans: known?.spans ?? view.spans.map(withoutPlace) }
}

function withoutPlace(span: SpanView): SpanView {
  return { ...span, start: null, end: null }
}

/**
 * What was read of the article anew. Its text is never changed under somebody: where another one is current by now,
 * that is noted and the shown one stays.
 */
export function withFacts(state: WorkspaceState, read: ArticleListView): WorkspaceState {
  const { document, text, revision, duplicateOf } = state.article
  const article: ArticleView = { ...read, document, text, revision, duplicateOf }
  return { ...state, article, newer: read.revision.id === revision.id ? null : read.revision.number }
}
