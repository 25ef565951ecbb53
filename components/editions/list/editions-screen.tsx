import { useTranslations } from 'next-intl'
import type { CorrectionView } from '@/domain/corrections/correction'
import type { ReviewNoticeView } from '@/domain/corrections/review-notice'
import type { EditionView } from '@/domain/editions/edition-view'
import { ArticleNav } from '../../articles/article-nav'
import { LinkButton } from '../../ui/actions/link-button'
import { EmptyState } from '../../ui/display/empty-state'
import { Section } from '../../ui/display/section'
import { CorrectionLog } from './correction-log'
import { EditionItem } from './edition-item'
import { ReviewNotices } from './review-notices'
import { Unpublish } from './unpublish'

interface EditionsScreenProps {
  article: {
    id: string
    slug: string
    title: string | null
    language: string | null
    direction: 'ltr' | 'rtl'
  }
  /** The newest first. */
  editions: readonly EditionView[]
  corrections: readonly CorrectionView[]
  notices: readonly ReviewNoticeView[]
  /** The words of the claims, by number, for those who choose among them. */
  statements: Readonly<Record<number, string>>
  /** Editors publish, take back, and tell readers what is being reviewed. */
  mayPublish: boolean
  /** Whether there are older ones than are shown. */
  more: boolean
}

/** `/articles/{id}/editions`: everything that readers were ever shown, and what was corrected of it. */
export function EditionsScreen(props: EditionsScreenProps) {
  const { article, editions, corrections, notices, statements, mayPublish, more } = props
  const t = useTranslations('editions.list')
  const current = editions.find((edition) => edition.current) ?? null
  const publish = (
    <LinkButton look="primary" href={`/articles/${article.id}/publish`}>
      {t(editions.length === 0 ? 'publishFirst' : 'publishNext')}
    </LinkButton>
  )
  return (
    <div>
      <ArticleNav article={article} current="editions" />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-6">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
        </div>
        {mayPublish && editions.length > 0 ? publish : null}
      </div>
      {editions.length === 0 ? (
        <EmptyState title={t('empty.title')} actions={mayPublish ? publish : null}>
          {t(mayPublish ? 'empty.body' : 'empty.reader')}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          <Section title={t('editions')} intro={t(current ? 'editionsIntro' : 'takenBack')}>
            <ul role="list" className="-mt-1">
              {editions.map((edition) => (
                <EditionItem
                  key={edition.number}
                  article={article}
                  edition={edition}
                  isPublic={current !== null}
                />
              ))}
            </ul>
            {more ? <p className="text-muted">{t('more')}</p> : null}
          </Section>
          {current ? (
            <Section title={t('notices')} intro={t('noticesIntro')}>
              <ReviewNotices
                articleId={article.id}
                notices={notices}
                published={current.claims}
                statements={statements}
                mayChange={mayPublish}
              />
            </Section>
          ) : null}
          <Section title={t('corrections')} intro={t('correctionsIntro')}>
            <CorrectionLog corrections={corrections} />
          </Section>
          {current && mayPublish ? (
            <Section title={t('unpublish.title')} intro={t('unpublish.intro')}>
              <Unpublish articleId={article.id} number={current.number} />
            </Section>
          ) : null}
        </div>
      )}
    </div>
  )
}
