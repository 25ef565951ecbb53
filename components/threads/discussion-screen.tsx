'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { Role } from '@/domain/team/roles'
import type { Named } from '@/domain/threads/mentions'
import type { ThreadView } from '@/domain/threads/thread'
import { ArticleNav } from '../articles/article-nav'
import { EmptyState } from '../ui/display/empty-state'
import { ProblemNotice } from '../ui/display/problem-notice'
import { classNames } from '../ui/class-names'
import { NewThread } from './discussion'
import { ThreadCard } from './thread-card'
import { useThreads } from './use-threads'

export const shownThreads = ['open', 'resolved'] as const
export type ShownThreads = (typeof shownThreads)[number]

interface DiscussionScreenProps {
  article: { id: string; title: string | null; language: string | null; direction: 'ltr' | 'rtl' }
  claims: readonly { id: string; number: number; statement: string; revealed: boolean }[]
  /** As they were when the page was made. */
  threads: readonly ThreadView[]
  me: Named & { role?: Role }
  people: readonly Named[]
  show: ShownThreads
}

/** `/articles/{id}/discussion`: everything that is discussed on an article and its claims, in text order. */
export function DiscussionScreen({
  article,
  claims,
  threads: initial,
  me,
  people,
  show,
}: DiscussionScreenProps) {
  const t = useTranslations('threads')
  const router = useRouter()
  const { threads, failure, reload, take } = useThreads(article.id, initial)
  const all = threads ?? []
  const shown = all.filter(({ resolved }) => resolved === (show === 'resolved'))
  const claimOf = (thread: ThreadView) => claims.find(({ id }) => id === thread.claimId) ?? null
  return (
    <div className="flex flex-col gap-6">
      <div>
        <ArticleNav article={article} current="discussion" />
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        <p className="max-w-measure pt-1 text-muted">{t('screen.intro')}</p>
      </div>
      <nav aria-label={t('screen.filter')} className="flex gap-1">
        {shownThreads.map((name) => (
          <Link
            key={name}
            href={name === 'open' ? `/articles/${article.id}/discussion` : `?show=${name}`}
            aria-current={name === show ? 'page' : undefined}
            className={classNames(
              'target inline-flex h-8 items-center rounded-md px-3',
              name === show
                ? 'bg-accent-tint font-medium text-ink'
                : 'text-muted hover:bg-sunken hover:text-ink',
            )}
          >
            {t(`screen.${name}`, {
              count: all.filter(({ resolved }) => resolved === (name === 'resolved')).length,
            })}
          </Link>
        ))}
      </nav>
      <div className="flex max-w-form flex-col gap-4">
        <ProblemNotice failure={failure} kept={null} retry={() => void reload()} />
        {shown.length === 0 ? (
          <EmptyState title={t(`screen.none.${show}`)} />
        ) : (
          <ol className="flex flex-col gap-4">
            {shown.map((thread) => {
              const claim = claimOf(thread)
              return (
                <li key={thread.id}>
                  <ThreadCard
                    thread={thread}
                    me={me}
                    people={people}
                    revealed={claim?.revealed ?? claims.every(({ revealed }) => revealed)}
                    place={<ThreadPlace articleId={article.id} claim={claim} />}
                    onTake={take}
                    onDecided={() => router.refresh()}
                  />
                </li>
              )
            })}
          </ol>
        )}
        {show === 'open' ? (
          <section aria-labelledby="new-thread" className="flex flex-col gap-2 border-t border-rule pt-5">
            <h2 id="new-thread" className="font-semibold">
              {t('screen.start')}
            </h2>
            <NewThread
              place={{ articleId: article.id, claimId: null }}
              me={me}
              people={people}
              revealed={claims.every(({ revealed }) => revealed)}
              onTake={take}
            />
          </section>
        ) : null}
      </div>
    </div>
  )
}

/** Which claim a discussion is about, with the way there. */
function ThreadPlace({
  articleId,
  claim,
}: {
  articleId: string
  claim: DiscussionScreenProps['claims'][number] | null
}) {
  const t = useTranslations('threads')
  if (!claim) return <p className="text-sm text-muted">{t('screen.onArticle')}</p>
  return (
    <p className="flex min-w-0 gap-2 text-sm">
      <Link href={`/articles/${articleId}/claims/${claim.number}`} className="link shrink-0">
        {t('screen.onClaim', { number: claim.number })}
      </Link>
      <span dir="auto" className="truncate text-muted">
        {claim.statement}
      </span>
    </p>
  )
}
