'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useRef, useState } from 'react'
import type { ArticleListView } from '@/domain/articles/article'
import { blockRanges, blockText, leafBlocks } from '@/domain/articles/document'
import type { WholeRevisionView } from '@/domain/revisions/revision'
import { atLeast } from '@/domain/team/roles'
import { ArticleNav } from '../articles/article-nav'
import { placedSpans, type Me } from '../claims/work-claim'
import { LinkButton } from '../ui/actions/link-button'
import { Button } from '../ui/actions/button'
import { DateTime } from '../ui/display/date-time'
import { Notice } from '../ui/display/notice'
import { SelectControl } from '../ui/fields/select-field'
import { DecisionForm } from './decide/decision-form'
import { DiffCountsLine } from './diff/diff-counts'
import { DiffText, type DiffTextHandle } from './diff/diff-text'
import { OldText } from './diff/old-text'
import type { CarriedClaim } from './outcomes/claim-outcomes'
import { OutcomesRail } from './outcomes/outcomes-rail'
import { RevisionOrigin, RevisionState } from './revision-words'

interface RevisionScreenProps {
  article: ArticleListView
  whole: WholeRevisionView
  /** The note that is proposed for a decision on a pending text. */
  readyNote: string
  me: Me
}

const views = ['changes', 'text'] as const

/** `/articles/{id}/revisions/{n}`: one text of the article beside the one before it, and what it does to the claims. */
export function RevisionScreen({ article, whole, readyNote, me }: RevisionScreenProps) {
  const t = useTranslations('revisions')
  const format = useFormatter()
  const router = useRouter()
  const { revision, claims, diff, against, againstBlocks, document } = whole
  const [view, setView] = useState<(typeof views)[number]>(diff ? 'changes' : 'text')
  const diffText = useRef<DiffTextHandle>(null)
  const { number, decision, note, current } = revision
  const pending = decision === 'pending'
  const published = article.state === 'published'
  const address = `/articles/${article.id}/revisions/${number}`

  const after = useMemo(
    () => leafBlocks(document).map((block) => ({ kind: block.type, text: blockText(block) })),
    [document],
  )
  const ranges = useMemo(() => blockRanges(document), [document])
  const spans = useMemo(
    () => claims.flatMap((claim) => placedSpans(claim).map((span) => ({ ...span, number: claim.number }))),
    [claims],
  )
  const others = useMemo(() => {
    const earlier = Array.from({ length: number - 1 }, (_, at) => at + 1)
    const all = article.revision.number > number ? [...earlier, article.revision.number] : earlier
    return all.map((one) => ({ value: String(one), label: t('revision', { number: one }) }))
  }, [number, article.revision.number, t])

  const placeOf = (claim: CarriedClaim): (() => void) | null => {
    const [placed] = placedSpans(claim)
    if (view === 'text') {
      if (!placed) return null
      return () =>
        window.document
          .querySelector(`mark[data-claims~="${claim.number}"]`)
          ?.scrollIntoView({ block: 'center' })
    }
    if (placed) {
      const block = ranges.findIndex(({ end }) => end >= placed.start)
      return block < 0 ? null : () => diffText.current?.show('after', block)
    }
    const quotes = claim.spans.map(({ exact }) => exact)
    const stood = (againstBlocks ?? []).findIndex(({ text }) => quotes.some((quote) => text.includes(quote)))
    return stood < 0 ? null : () => diffText.current?.show('before', stood)
  }

  return (
    <div className="flex flex-col gap-6">
      <div>
        <ArticleNav article={article} current="revisions" />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h1 className="text-xl font-semibold">{t('revision', { number })}</h1>
          <RevisionState revision={revision} />
          <span className="ms-auto">
            <LinkButton href={`/articles/${article.id}`} look={current ? 'primary' : 'plain'}>
              {t('toText')}
            </LinkButton>
          </span>
        </div>
        <p className="pt-1 text-muted">
          <RevisionOrigin revision={revision} /> {t('words', { words: format.number(revision.words) })}{' '}
          <DateTime value={revision.createdAt} />
        </p>
        {note ? (
          <p className="mt-2 max-w-measure border-s-2 border-rule ps-3 whitespace-pre-line">{note}</p>
        ) : null}
      </div>
      {pending && atLeast(me.role, 'editor') ? (
        <DecisionForm articleId={article.id} number={number} published={published} readyNote={readyNote} />
      ) : pending ? (
        <Notice title={t('waiting.forEditor')} />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule pb-3">
        {diff ? (
          <div role="group" aria-label={t('view.label')} className="flex gap-1">
            {views.map((name) => (
              <Button
                key={name}
                look={view === name ? 'plain' : 'quiet'}
                aria-pressed={view === name}
                onClick={() => setView(name)}
              >
                {t(`view.${name}`)}
              </Button>
            ))}
          </div>
        ) : null}
        {diff && view === 'changes' ? (
          <>
            <label className="flex items-center gap-2 text-muted">
              {t('comparedWith')}
              <SelectControl
                className="w-36"
                value={String(against ?? '')}
                options={others}
                onChange={(event) => router.replace(`${address}?against=${event.target.value}`)}
              />
            </label>
            <p className="text-muted">
              <DiffCountsLine counts={diff.counts} kept />
            </p>
          </>
        ) : null}
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)]">
        {diff && view === 'changes' ? (
          <DiffText
            ref={diffText}
            blocks={diff.blocks}
            before={againstBlocks ?? []}
            after={after}
            spans={spans}
            lang={article.language}
            dir={article.direction}
          />
        ) : (
          <OldText document={document} claims={claims} lang={article.language} dir={article.direction} />
        )}
        <div className="lg:sticky lg:top-[calc(var(--bar-height)+1rem)] lg:max-h-[calc(100dvh-var(--bar-height)-2rem)] lg:overflow-y-auto">
          <OutcomesRail
            articleId={article.id}
            claims={claims}
            lang={article.language}
            placeOf={placeOf}
            current={current}
            ahead={pending}
          />
        </div>
      </div>
    </div>
  )
}
