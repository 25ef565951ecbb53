import { api } from '@/components/api'
import { isFailure } from '@/components/api/failure'
import type { ArticleView } from '@/domain/articles/article'
import { withFacts } from './shown-text'
import type { WorkspaceStore } from './workspace-store'

/** Reads what is known of the article again: whether another text is current by now, or waits for a decision. */
export async function lookAtArticle(store: WorkspaceStore): Promise<void> {
  try {
    const { data } = await api.get<ArticleView>(`/articles/${store.get().article.id}`, { stay: true })
    store.update((state) => withFacts(state, data))
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    // The next event, or the next look when the window comes back, sets it right.
  }
}
