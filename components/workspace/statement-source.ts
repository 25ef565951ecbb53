import type { ArticleView } from '@/domain/articles/article'
import { speakerAt } from '@/domain/articles/transcript/speaker-at'
import type { WorkClaim } from '../claims/work-claim'
import type { StatementSource } from '../statements/use-statement-help'

/** What helps with the statement of a claim is read from: the article, and the claim's first words in it. */
export function statementSource(article: ArticleView, { spans: [first] }: WorkClaim): StatementSource {
  const start = first?.start ?? null
  return {
    article: article.text,
    publishedAt: article.publishedAt,
    language: article.language,
    start,
    end: first?.end ?? null,
    speaker: start === null ? null : (speakerAt(article.document, start)?.speaker ?? null),
  }
}
