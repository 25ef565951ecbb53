'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { RevisionDiff } from '@/domain/revisions/diff'
import type { RevisionPreviewView } from '@/domain/revisions/revision'
import type { Failure } from '../../api/failure'
import { isKept, type Choices } from '../../articles/import/blocks/block-choices'
import { BlockList } from '../../articles/import/blocks/block-list'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { DiffCountsLine } from '../diff/diff-counts'
import type { TextBlock } from '../diff/diff-line'
import { DiffText } from '../diff/diff-text'
import { isUnchanged } from '../diff/lines'
import { ClaimsAhead, type KnownClaim } from './claims-ahead'

interface RevisionPreviewProps {
  preview: RevisionPreviewView
  /** The blocks of the text that is worked on now. */
  present: readonly TextBlock[]
  claims: readonly KnownClaim[]
  /** Whether what becomes of the claims is being asked again, after other blocks were chosen. */
  asking: boolean
  published: boolean
  language: string | null
  direction: 'ltr' | 'rtl'
  choices: Choices
  onChoices: (change: (choices: Choices) => Choices) => void
  onAdd: () => void
  busy: boolean
  failure: Failure | null
}

const views = ['changes', 'blocks'] as const

/** What a new text would change, before it is added: the words, the claims, and which of its blocks belong to it. */
export function RevisionPreview(props: RevisionPreviewProps) {
  const { preview, present, claims, asking, published, language, direction, choices, onChoices } = props
  const { onAdd, busy, failure } = props
  const t = useTranslations('revisions.adding')
  const [view, setView] = useState<(typeof views)[number]>('changes')
  const { blocks } = preview.proposal
  const kept = useMemo(
    () =>
      blocks.filter((block) => isKept(block, choices)).map(({ kind, text }): TextBlock => ({ kind, text })),
    [blocks, choices],
  )
  const diff = useDiff(present, useDeferredValue(kept))
  const nothing = kept.length === 0
  const same = !asking && isUnchanged(preview.diff)
  return (
    <div className="flex flex-col gap-5">
      {published ? <Notice title={t('published.title')}>{t('published.body')}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="group" aria-label={t('view')} className="flex gap-1">
          {views.map((name) => (
            <Button
              key={name}
              look={view === name ? 'plain' : 'quiet'}
              aria-pressed={view === name}
              onClick={() => setView(name)}
            >
              {t(name)}
            </Button>
          ))}
        </div>
        <p role="status" className="text-muted">
          {asking ? t('asking') : <DiffCountsLine counts={preview.diff} kept />}
        </p>
      </div>
      {view === 'blocks' ? (
        <BlockList
          blocks={blocks}
          choices={choices}
          onChange={onChoices}
          language={language}
          direction={direction}
        />
      ) : (
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,46rem)_minmax(0,1fr)]">
          {diff ? (
            <DiffText
              key={diff.generation}
              blocks={diff.diff.blocks}
              before={present}
              after={diff.after}
              spans={noSpans}
              lang={language}
              dir={direction}
            />
          ) : (
            <p className="text-muted">{t('comparing')}</p>
          )}
          <ClaimsAhead outcomes={preview.claims} claims={claims} lang={language} />
        </div>
      )}
      <ProblemNotice failure={failure} kept={t('kept')} takesFocus />
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-rule bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
        <p className="text-sm text-muted max-sm:hidden">
          {nothing ? t('nothing') : same ? t('same') : t(published ? 'willWait' : 'willStand')}
        </p>
        <Button look="primary" busy={busy} disabled={nothing} onClick={onAdd}>
          {busy ? t('sending') : t('add')}
        </Button>
      </div>
    </div>
  )
}

const noSpans = [] as const

interface ShownDiff {
  diff: RevisionDiff
  after: readonly TextBlock[]
  generation: number
}

/** The comparison of the present blocks with the chosen ones; `null` until it is there. */
function useDiff(before: readonly TextBlock[], after: readonly TextBlock[]): ShownDiff | null {
  const [shown, setShown] = useState<ShownDiff | null>(null)
  const generation = useRef(0)
  useEffect(() => {
    let gone = false
    void import('@/domain/revisions/diff-blocks').then(({ diffBlocks }) => {
      if (gone) return
      const textOf = ({ text }: TextBlock) => text
      generation.current += 1
      setShown({
        diff: diffBlocks(before.map(textOf), after.map(textOf)),
        after,
        generation: generation.current,
      })
    })
    return () => {
      gone = true
    }
  }, [before, after])
  return shown
}
