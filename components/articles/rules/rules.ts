import { z } from 'zod'
import { rightsSchema, type ArticleView, type ChangeArticleInput } from '@/domain/articles/article'
import { modeSchema, quorumSchema } from '@/domain/claims/claim'
import { ApiProblem } from '../../api/failure'

/** What the rules are about, as an article has them. */
export type RuledArticle = Pick<ArticleView, 'id' | 'version' | 'quorum' | 'mode' | 'rights'>

/** The rules as a form holds them: the number as it is typed. */
export interface Rules {
  quorum: string
  mode: ArticleView['mode']
  rights: ArticleView['rights']
}

const ruled = z.object({
  id: z.string(),
  version: z.number(),
  quorum: quorumSchema,
  mode: modeSchema,
  rights: rightsSchema.nullable(),
})

/** The state of the article that a refusal as stale carries; `null` for any other failure. */
export function staleRules(failure: unknown): RuledArticle | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'stale') return null
  return ruled.nullable().catch(null).parse(failure.current)
}

/** The later of what the page was made with and what a refusal told. */
export function newest(article: RuledArticle, met: RuledArticle | null): RuledArticle {
  return met !== null && met.version > article.version ? met : article
}

/** The merge patch of what was chosen: only what differs from what is stored, so that nothing else is put back. */
export function changedRules(stored: RuledArticle, { quorum, mode, rights }: Partial<Rules>) {
  const patch: Pick<ChangeArticleInput, 'quorum' | 'mode' | 'rights'> = {}
  if (quorum !== undefined && Number(quorum) !== stored.quorum) patch.quorum = Number(quorum)
  if (mode !== undefined && mode !== stored.mode) patch.mode = mode
  if (rights !== undefined && rights !== stored.rights) patch.rights = rights
  return patch
}
