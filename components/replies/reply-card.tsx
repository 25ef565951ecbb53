import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, type ReactNode } from 'react'
import type { ReplyView } from '@/domain/replies/reply'
import { DateTime } from '../ui/display/date-time'
import { ReplyDueChip } from './reply-due'

interface ReplyCardProps {
  reply: ReplyView
  /** What can be done with it, for whoever may. */
  actions?: ReactNode
}

/** One request for a reply: whom, how, until when, about what, and what came back. */
export function ReplyCard({ reply, actions }: ReplyCardProps) {
  const t = useTranslations('replies')
  const id = useId()
  const moment = (value: string) => ({ date: () => <DateTime value={value} show="moment" /> })
  return (
    <article
      id={`reply-${reply.id}`}
      aria-labelledby={id}
      className="flex flex-col gap-3 rounded-md border border-rule bg-surface px-4 py-4 sm:px-5"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} dir="auto" className="text-lg font-semibold">
            {reply.whom ?? t('unnamed')}
          </h2>
          <p className="text-sm text-muted">
            {t.rich('asked', { how: t(`how.${reply.how}`), ...moment(reply.askedAt) })}
            {' · '}
            {t.rich('until', moment(reply.deadline))}
            {reply.answeredAt ? <> · {t.rich('answeredOn', moment(reply.answeredAt))}</> : null}
            {reply.closedAt && !reply.answeredAt ? (
              <> · {t.rich('closedOn', moment(reply.closedAt))}</>
            ) : null}
          </p>
        </div>
        <ReplyDueChip due={reply.due} />
      </div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Entry name={t('about')}>
          {reply.claims.length === 0
            ? t('wholeArticle')
            : reply.claims.map((number, index) => (
                <span key={number}>
                  {index > 0 ? ', ' : null}
                  <Link href={`/articles/${reply.articleId}#claim-${number}`} className="link">
                    {t('claim', { number })}
                  </Link>
                </span>
              ))}
        </Entry>
        <Text name={t('contact')} value={reply.contact} />
        <Text name={t('question')} value={reply.question} />
        <Text name={t('answer')} value={reply.answer} />
        <Text name={t('publicStatement')} value={reply.publicStatement} />
      </dl>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted">{t('recordedBy', { name: reply.createdBy.name })}</p>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </article>
  )
}

function Text({ name, value }: { name: string; value: string | null }) {
  if (!value) return null
  return (
    <Entry name={name}>
      <span dir="auto" className="block max-w-measure whitespace-pre-line">
        {value}
      </span>
    </Entry>
  )
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 max-sm:-mt-2">{children}</dd>
    </>
  )
}
