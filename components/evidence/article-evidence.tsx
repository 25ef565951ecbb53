import { useTranslations } from 'next-intl'
import type { ArticleView } from '@/domain/articles/article'
import type { Role } from '@/domain/team/roles'
import { ArticleNav } from '../articles/article-nav'
import { EvidenceList } from './evidence-list'

interface ArticleEvidenceProps {
  article: Pick<ArticleView, 'id' | 'title' | 'language' | 'direction'>
  me: { id: string; name: string; role: Role }
}

/** `/articles/{id}/evidence`: the sources of the article as a whole. */
export function ArticleEvidence({ article, me }: ArticleEvidenceProps) {
  const t = useTranslations('evidence')
  return (
    <>
      <ArticleNav article={article} current="evidence" />
      <div className="max-w-measure">
        <EvidenceList
          place={{ articleId: article.id, claimId: null }}
          me={me}
          heading={{ level: 1, intro: t('intro') }}
        />
      </div>
    </>
  )
}
