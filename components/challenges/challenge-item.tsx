'use client'

import { CircleCheck, CircleDot, CircleSlash, PencilLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useId, useRef, useState } from 'react'
import type { ChallengeState, ChallengeView } from '@/domain/challenges/challenge'
import { Button } from '../ui/actions/button'
import { LinkButton } from '../ui/actions/link-button'
import { Chip } from '../ui/display/chip'
import { DateTime } from '../ui/display/date-time'
import { AnswerForm } from './answer-form'

const icons = {
  open: CircleDot,
  answered: CircleCheck,
  corrected: PencilLine,
  'set-aside': CircleSlash,
} as const satisfies Record<ChallengeState, unknown>

/** One reader's objection: about what, in their words, from whom, and what the desk said. */
export function ChallengeItem({ challenge, mayAnswer }: { challenge: ChallengeView; mayAnswer: boolean }) {
  const t = useTranslations('challenges')
  const id = useId()
  const answer = useRef<HTMLButtonElement>(null)
  const [answering, setAnswering] = useState(false)
  const { articleId, claim, state, body } = challenge
  const Icon = icons[state]
  const close = () => {
    setAnswering(false)
    requestAnimationFrame(() => answer.current?.focus())
  }
  return (
    <article
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-3 rounded-md border border-rule bg-surface px-4 py-3 sm:px-5 sm:py-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="font-semibold">
            <Link
              href={claim === null ? `/articles/${articleId}` : `/articles/${articleId}/claims/${claim}`}
              className="link"
            >
              {claim === null ? t('wholePage') : t('claim', { claim })}
            </Link>
            {' · '}
            <bdi>{challenge.articleTitle ?? t('untitled')}</bdi>
          </h2>
          <p className="text-sm text-muted">
            {t.rich('received', {
              number: challenge.number,
              edition: challenge.edition,
              at: () => <DateTime value={challenge.receivedAt} />,
            })}
          </p>
        </div>
        <Chip icon={<Icon size={14} aria-hidden />} tone={state === 'open' ? 'accent' : 'plain'}>
          {t(`states.${state}`)}
        </Chip>
      </div>
      {body === null ? (
        <p className="text-muted">{t('redacted')}</p>
      ) : (
        <blockquote dir="auto" className="max-w-measure border-s-2 border-rule ps-3 whitespace-pre-wrap">
          {body}
        </blockquote>
      )}
      <Sender challenge={challenge} />
      {state === 'open' ? null : <Outcome challenge={challenge} />}
      {mayAnswer && answering ? <AnswerForm challenge={challenge} onClose={close} /> : null}
      {mayAnswer && !answering ? (
        <div className="flex flex-wrap gap-2">
          <Button ref={answer} size="small" onClick={() => setAnswering(true)}>
            {t(state === 'open' ? 'answer' : 'change')}
          </Button>
          <LinkButton size="small" look="quiet" href={`/articles/${articleId}/publish`}>
            {t('publish')}
          </LinkButton>
        </div>
      ) : null}
    </article>
  )
}

/** How the reader is called and reached, as far as this person is told. */
function Sender({ challenge: { name, email } }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges')
  if (!name && !email) return null
  return (
    <p className="text-sm text-muted">
      {t('from')} {name ? <bdi>{name}</bdi> : null}
      {name && email ? ' · ' : null}
      {email ? (
        <a href={`mailto:${encodeURIComponent(email)}`} className="link">
          {email}
        </a>
      ) : null}
    </p>
  )
}

function Outcome({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges')
  const { answer, answeredBy, answeredAt, correction, articleId } = challenge
  return (
    <div className="flex max-w-measure flex-col gap-1 rounded-md bg-sunken px-3 py-2">
      <p className="text-sm text-muted">
        {answeredBy && answeredAt
          ? t.rich('answeredBy', {
              name: answeredBy.name,
              at: () => <DateTime value={answeredAt} />,
            })
          : null}
        {correction === null ? null : (
          <>
            {' '}
            <Link href={`/articles/${articleId}/editions`} className="link">
              {t('correction', { number: correction })}
            </Link>
          </>
        )}
      </p>
      {answer ? (
        <p dir="auto" className="whitespace-pre-wrap">
          {answer}
        </p>
      ) : null}
    </div>
  )
}
