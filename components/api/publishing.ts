import type { CorrectionView } from '@/domain/corrections/correction'
import type { EditionView, PublishInput } from '@/domain/editions/edition-view'
import type { ClaimReviewProblem } from '@/domain/exports/claimreview-problems'
import type { ArticleGateView } from '@/domain/gate/gate'
import { api } from '../api'

/** A rule of the gate with the screens that mend it. */
export type GateFindingView = ArticleGateView['findings'][number]

interface Listed<T> {
  items: T[]
  next?: string
}

/**
 * What the gate finds over these claims (`null`: all that are decided); `corrected` are those that a correction would name (none: one about the
 * whole), `null` where none is made.
 */
export async function findGate(
  articleId: string,
  { claims, corrected }: { claims: string | null; corrected: string | null },
  signal?: AbortSignal,
): Promise<ArticleGateView> {
  const query = new URLSearchParams(claims === null ? {} : { claims })
  if (corrected !== null) query.set('correction', corrected === '' ? 'all' : corrected)
  const { data } = await api.get<ArticleGateView>(
    `/articles/${articleId}/gate?${query.toString()}`,
    signal ? { signal } : {},
  )
  return data
}

/** Publishes an edition. */
export async function publishEdition(articleId: string, input: PublishInput): Promise<EditionView> {
  const { data } = await api.post<EditionView>(`/articles/${articleId}/editions`, input)
  return data
}

/** The corrections of an article, as many as fit on a page of the API. */
export async function listCorrections(articleId: string): Promise<Listed<CorrectionView>> {
  const { data } = await api.get<Listed<CorrectionView>>(`/articles/${articleId}/corrections?limit=200`)
  return data
}

/** What a reader of the ClaimReview data would miss, and the screen that mends it; `null` where no screen does. */
export type ClaimReviewFinding = ClaimReviewProblem & { href: string | null }

/** The ClaimReview problems of the present state. */
export async function findClaimReviewProblems(
  articleId: string,
  claims: 'decided' | 'all',
  signal: AbortSignal,
): Promise<ClaimReviewFinding[]> {
  const { data } = await api.get<{ problems: ClaimReviewFinding[] }>(
    `/articles/${articleId}/exports/claimreview/problems?claims=${claims}`,
    { signal },
  )
  return data.problems
}
