import { useTranslations } from 'next-intl'
import { ArticleNav } from '../articles/article-nav'
import type { ReactNode } from 'react'
import { enoughClaims } from '@/domain/agreement/figures'
import type { AgreementView } from '@/domain/agreement/view'
import { Section } from '../ui/display/section'
import { ConfusionPicture } from './confusion-picture'
import { CountedVerdicts } from './counted-verdicts'
import { FigureWords } from './figure-words'

interface AgreementScreenProps {
  agreement: AgreementView
  /** The article that it is about; left out, the team. */
  article?: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  /** The choice of a period, for a team. */
  children?: ReactNode
}

/** `/articles/{id}/agreement` and `/team/agreement`: how far people agree who rated blind. */
export function AgreementScreen({ agreement, article, children }: AgreementScreenProps) {
  const t = useTranslations('agreement')
  const { said } = agreement
  return (
    <div className="flex flex-col gap-8">
      <div>
        {article ? <ArticleNav article={article} current="agreement" /> : null}
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{article ? t('articleIntro') : t('teamIntro')}</p>
      </div>
      {children}
      <Section title={t('rating')} intro={t('basis', { claims: agreement.claims, raters: agreement.raters })}>
        <FigureWords figures={agreement} floor={enoughClaims} withOrder />
        <ConfusionPicture confusion={agreement.confusion} layer={t('rating')} />
      </Section>
      {said ? (
        <Section title={t('said')} intro={t('basis', { claims: said.claims, raters: said.raters })}>
          <FigureWords figures={said} floor={enoughClaims} />
          <ConfusionPicture confusion={said.confusion} layer={t('said')} />
        </Section>
      ) : null}
      <Section title={t('counted.title')}>
        <CountedVerdicts agreement={agreement} />
      </Section>
    </div>
  )
}
