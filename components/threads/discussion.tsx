'use client'

import { ChevronDown, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type Ref } from 'react'
import { api } from '@/components/api'
import type { TextRange } from '@/domain/anchoring/span'
import type { Role } from '@/domain/team/roles'
import type { Named } from '@/domain/threads/mentions'
import type { ThreadView } from '@/domain/threads/thread'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { classNames } from '../ui/class-names'
import { Composer } from './compose/composer'
import { ThreadCard } from './thread-card'
import { useThreads } from './use-threads'

/** Where a discussion belongs: a claim, or with `null` the article itself. */
export interface DiscussionPlace {
  articleId: string
  claimId: string | null
}

/** Words of the current text that a new discussion is to be about. */
export interface DiscussedWords extends TextRange {
  exact: string
  revision: number
}

interface DiscussionProps {
  place: DiscussionPlace
  me: Named & { role: Role }
  /** The members of the team, for mentions. */
  people: readonly Named[]
  /** Whether the verdicts are revealed; before that the composer says who reads along. */
  revealed: boolean
  span?: DiscussedWords | null
  compact?: boolean
  /** A suggestion was accepted or declined: the claim may say something else now. */
  onDecided?: () => void
}

/** The discussions of a claim or of the article itself, and a field to start another. Loads itself. */
export function Discussion(props: DiscussionProps) {
  const { place, me, people, revealed, span = null, compact = false, onDecided } = props
  const t = useTranslations('threads')
  const id = useId()
  const { threads, failure, reload, take } = useThreads(place.articleId)
  const [showing, setShowing] = useState(false)
  const here = threads?.filter(({ claimId }) => claimId === place.claimId) ?? []
  const open = here.filter(({ resolved }) => !resolved)
  const resolved = here.filter((thread) => thread.resolved)
  const card = (thread: ThreadView) => (
    <li key={thread.id}>
      <ThreadCard thread={thread} {...{ me, people, revealed, onDecided }} onTake={take} />
    </li>
  )
  return (
    <section aria-labelledby={id} className={classNames('flex flex-col', compact ? 'gap-3' : 'gap-4')}>
      <h2 id={id} className={compact ? 'font-semibold' : 'text-lg font-semibold'}>
        {t('title')}
      </h2>
      <ProblemNotice failure={failure} kept={null} retry={() => void reload()} />
      {threads === null && !failure ? <p className="text-muted">{t('loading')}</p> : null}
      {open.length > 0 ? <ol className="flex flex-col gap-3">{open.map(card)}</ol> : null}
      {resolved.length > 0 ? (
        <div className="flex flex-col gap-3">
          <Button
            size="small"
            look="quiet"
            className="-ms-2 self-start"
            aria-expanded={showing}
            icon={showing ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            onClick={() => setShowing((before) => !before)}
          >
            {t('resolvedCount', { count: resolved.length })}
          </Button>
          {showing ? <ol className="flex flex-col gap-3">{resolved.map(card)}</ol> : null}
        </div>
      ) : null}
      <NewThread place={place} me={me} people={people} revealed={revealed} span={span} onTake={take} />
    </section>
  )
}

interface NewThreadProps {
  place: DiscussionPlace
  me: Named
  people: readonly Named[]
  revealed: boolean
  span?: DiscussedWords | null
  onTake: (thread: ThreadView) => void
  ref?: Ref<{ focus: () => void }>
}

/** The field that starts a discussion on a claim, on the article, or on words of it. */
export function NewThread({ place, me, people, revealed, span = null, onTake, ref }: NewThreadProps) {
  const t = useTranslations('threads')
  const { articleId, claimId } = place
  const start = async (body: string, idempotencyKey: string) => {
    const path = claimId === null ? `/articles/${articleId}/threads` : `/claims/${claimId}/threads`
    const words = span && { span: { start: span.start, end: span.end }, revision: span.revision }
    const { data } = await api.post<ThreadView>(path, { body, ...words }, { idempotencyKey })
    onTake(data)
  }
  const words = span ? `-${span.revision}-${span.start}-${span.end}` : ''
  return (
    <div className="flex flex-col gap-2">
      {span ? (
        <blockquote dir="auto" className="border-s-2 border-accent ps-3 font-serif text-lg">
          {span.exact}
        </blockquote>
      ) : null}
      <Composer
        ref={ref}
        userId={me.id}
        place={`new-${claimId ?? articleId}${words}`}
        people={people}
        label={t('compose.label')}
        button={t('compose.post')}
        placeholder={t('compose.placeholder')}
        hint={revealed ? t('open') : t('blind')}
        onSend={start}
      />
    </div>
  )
}
