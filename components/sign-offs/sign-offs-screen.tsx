import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignOffView } from '@/domain/sign-offs/sign-off'
import { ArticleNav } from '../articles/article-nav'
import { LinkButton } from '../ui/actions/link-button'
import { Notice } from '../ui/display/notice'
import { EmptyState } from '../ui/display/empty-state'
import { Section } from '../ui/display/section'
import { AskForm } from './ask-form'
import { ContentHash } from './content-hash'
import { SignOffList } from './sign-off-list'

interface SignOffsScreenProps {
  article: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  items: readonly SignOffView[]
  /** Of what readers would get now. */
  contentHash: string
  members: readonly { userId: string; name: string }[]
  myUserId: string
  /** Editors ask and call back; everybody reads. */
  mayManage: boolean
  /** What else is asked of people outside. */
  children?: ReactNode
}

/** `/articles/{id}/sign-off`: who was asked to approve what readers get, and whether their word still holds. */
export function SignOffsScreen(props: SignOffsScreenProps) {
  const { article, items, contentHash, members, myUserId, mayManage, children } = props
  const t = useTranslations('signOffs')
  const mine = items.filter(({ signer, state }) => signer.id === myUserId && state !== 'revoked')
  return (
    <div>
      <ArticleNav article={article} current="sign-off" />
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <p className="max-w-measure pt-1 text-muted">{t('intro')}</p>
      <p className="pt-1 pb-6 text-muted">
        {t.rich('present', { hash: () => <ContentHash hash={contentHash} /> })}
      </p>
      <div className="flex flex-col gap-8">
        {mine.map((item) => (
          <Mine key={item.id} item={item} articleId={article.id} />
        ))}
        {items.length === 0 ? (
          <EmptyState title={t('empty.title')}>{t(mayManage ? 'empty.body' : 'empty.reader')}</EmptyState>
        ) : (
          <Section title={t('list')}>
            <SignOffList items={items} mayManage={mayManage} />
          </Section>
        )}
        {mayManage ? (
          <Section title={t('ask.title')} intro={t('ask.intro')}>
            <AskForm articleId={article.id} members={members} />
          </Section>
        ) : null}
        {children}
      </div>
    </div>
  )
}

/** That I am asked myself, with the way to read and decide. */
function Mine({ item, articleId }: { item: SignOffView; articleId: string }) {
  const t = useTranslations('signOffs.mine')
  const { id, kind, state } = item
  return (
    <Notice
      title={t('asked', { kind })}
      actions={
        <LinkButton
          look={state === 'waiting' || state === 'voided' ? 'primary' : 'plain'}
          href={`/articles/${articleId}/sign-off?read=${id}`}
        >
          {t(state === 'waiting' ? 'read' : 'again')}
        </LinkButton>
      }
    >
      <p>{t(state === 'voided' ? 'changed' : 'body')}</p>
    </Notice>
  )
}
