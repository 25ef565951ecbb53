import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { challengeStates, type ChallengeState, type ChallengeView } from '@/domain/challenges/challenge'
import { LinkButton } from '../ui/actions/link-button'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/display/empty-state'
import { ChallengeItem } from './challenge-item'

export const shownStates = [...challengeStates, 'all'] as const
export type ShownState = ChallengeState | 'all'

interface ChallengesScreenProps {
  teamId: string
  challenges: readonly ChallengeView[]
  state: ShownState
  /** The one article that is shown, where the address names one. */
  article: { id: string; title: string | null } | null
  /** Editors answer; reviewers read. */
  mayAnswer: boolean
  nextHref: string | null
}

/** `/challenges`: what readers object to, and what the desk says to it. */
export function ChallengesScreen(props: ChallengesScreenProps) {
  const { teamId, challenges, state, article, mayAnswer, nextHref } = props
  const t = useTranslations('challenges')
  const address = (shown: ShownState, articleId: string | null = article?.id ?? null) =>
    `/challenges?${new URLSearchParams({ team: teamId, state: shown, ...(articleId ? { article: articleId } : {}) }).toString()}`
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 id="challenges" tabIndex={-1} className="text-xl font-semibold">
          {t('title')}
        </h1>
        <p className="max-w-measure pt-1 text-muted">{t(mayAnswer ? 'intro' : 'readOnly')}</p>
      </div>
      <nav aria-label={t('filter')}>
        <ul className="flex flex-wrap gap-1">
          {shownStates.map((shown) => (
            <li key={shown}>
              <Link
                href={address(shown)}
                aria-current={shown === state ? 'page' : undefined}
                className={classNames(
                  'target flex h-8 items-center rounded-md px-2.5',
                  shown === state ? 'bg-accent-tint font-medium text-ink' : 'text-muted hover:bg-sunken',
                )}
              >
                {t(`shown.${shown}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {article ? (
        <p>
          {t('ofArticle')} <bdi>{article.title ?? t('untitled')}</bdi>.{' '}
          <Link href={address(state, '')} className="link">
            {t('allArticles')}
          </Link>
        </p>
      ) : null}
      {challenges.length > 0 ? (
        <ul className="flex flex-col gap-5">
          {challenges.map((challenge) => (
            <li key={challenge.id}>
              <ChallengeItem challenge={challenge} mayAnswer={mayAnswer} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState
          title={t(state === 'open' ? 'empty.open' : 'empty.other')}
          actions={
            state === 'all' ? null : <LinkButton href={address('all')}>{t('empty.showAll')}</LinkButton>
          }
        >
          {t('empty.body')}
        </EmptyState>
      )}
      {nextHref ? (
        <LinkButton href={nextHref} className="self-center">
          {t('older')}
        </LinkButton>
      ) : null}
    </div>
  )
}
