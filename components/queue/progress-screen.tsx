import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, type ReactNode } from 'react'
import type { ArticleView } from '@/domain/articles/article'
import { blockerKinds, type ProgressView } from '@/domain/queue/progress'
import { ArticleNav } from '../articles/article-nav'
import { ArticleRules } from '../articles/rules/article-rules'
import { Due } from '../register/register-row'
import { EmptyState } from '../ui/display/empty-state'
import { Progress } from '../ui/display/progress'
import { ArticlePlanning } from './article-planning'
import { ProgressClaim } from './progress-claim'

interface ProgressScreenProps {
  article: ArticleView
  progress: ProgressView
  mayPlan: boolean
}

const groups = [...blockerKinds, 'replies', 'signOffs'] as const

/** What blocks an article, for an editor who asks at three in the afternoon. */
export function ProgressScreen({ article, progress, mayPlan }: ProgressScreenProps) {
  const t = useTranslations('progress')
  const { claims, counts } = progress
  const waiting = groups.filter((group) => counts[group] > 0)
  return (
    <>
      <ArticleNav article={article} current="progress" />
      <div className="flex flex-col gap-6">
        <header className="flex flex-col gap-3">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
            {claims.total > 0 ? (
              <span className="flex flex-wrap items-center gap-x-1.5">
                <Progress done={claims.done} total={claims.total} />
                <span className="text-sm text-muted">{t('done')}</span>
              </span>
            ) : (
              <span>{t('noClaims')}</span>
            )}
            {progress.dueAt ? (
              <span className="flex gap-2">
                <span className="text-muted">{t('due')}</span>
                <Due due={progress.dueAt} late={progress.overdue} />
              </span>
            ) : (
              <span className="text-muted">{t('noDue')}</span>
            )}
          </p>
          {waiting.length > 0 ? (
            <ul role="list" aria-label={t('counts')} className="flex flex-wrap gap-2">
              {waiting.map((group) => (
                <li key={group}>
                  <a
                    href={`#${group}`}
                    className="flex flex-col rounded-md border border-rule bg-surface px-4 py-2 hover:bg-sunken"
                  >
                    <span className="text-xl font-semibold tabular-nums">{counts[group]}</span>
                    <span className="text-sm text-muted">{t(`groups.${group}`)}</span>
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
          {mayPlan ? <ArticlePlanning article={article} /> : null}
          <ArticleRules article={article} mayChange={mayPlan} />
        </header>
        {waiting.length === 0 && claims.total > 0 ? (
          <EmptyState title={t('nothing.title')}>{t('nothing.body')}</EmptyState>
        ) : null}
        {blockerKinds.map((kind) => {
          const blocked = progress.left.filter(({ blockers }) => blockers.some((one) => one.kind === kind))
          const ofArticle = kind === 'threads' ? progress.articleThreads : 0
          if (blocked.length === 0 && ofArticle === 0) return null
          return (
            <Group key={kind} id={kind} title={t(`groups.${kind}`)} count={counts[kind]}>
              {ofArticle > 0 ? (
                <li className="border-b border-rule py-2.5">
                  <Link href={`/articles/${article.id}/discussion`} className="link">
                    {t('articleThreads', { count: ofArticle })}
                  </Link>
                </li>
              ) : null}
              {blocked.map((claim) => (
                <ProgressClaim
                  key={claim.id}
                  claim={claim}
                  kind={kind}
                  articleId={article.id}
                  language={article.language}
                />
              ))}
            </Group>
          )
        })}
        {progress.replies.length > 0 ? (
          <Group id="replies" title={t('groups.replies')} count={counts.replies}>
            {progress.replies.map((reply) => (
              <li key={reply.id} className="flex flex-wrap gap-x-4 gap-y-1 border-b border-rule py-2.5">
                <Link href={`/articles/${article.id}/replies#reply-${reply.id}`} className="link">
                  {t('reply', { whom: reply.whom ?? t('somebody') })}
                </Link>
                <Due due={reply.deadline} late={reply.due === 'overdue'} />
              </li>
            ))}
          </Group>
        ) : null}
        {progress.signOffs.length > 0 ? (
          <Group id="signOffs" title={t('groups.signOffs')} count={counts.signOffs}>
            {progress.signOffs.map(({ id, kind, signer, state }) => (
              <li key={id} className="flex flex-wrap gap-x-4 gap-y-1 border-b border-rule py-2.5">
                <Link href={`/articles/${article.id}/sign-off`} className="link">
                  {t(`signOff.${kind}`)}
                </Link>
                <span className="text-muted">
                  {state === 'waiting' || state === 'voided' || state === 'refused'
                    ? t(`signOffState.${state}`, { name: signer.name })
                    : null}
                </span>
              </li>
            ))}
          </Group>
        ) : null}
      </div>
    </>
  )
}

interface GroupProps {
  id: string
  title: string
  count: number
  children: ReactNode
}

function Group({ id, title, count, children }: GroupProps) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className="scroll-mt-20">
      <h2 id={heading} className="border-b border-edge pb-1.5 font-semibold">
        {title} <span className="font-normal text-muted">{count}</span>
      </h2>
      <ul role="list">{children}</ul>
    </section>
  )
}
