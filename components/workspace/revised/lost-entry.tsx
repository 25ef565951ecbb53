'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TextRange } from '@/domain/anchoring/span'
import type { SpanView } from '@/domain/claims/claim'
import type { Failure } from '../../api/failure'
import { useAction } from '../../api/use-action'
import { OutcomeMark } from '../../revisions/outcomes/outcome-mark'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { useObservable } from '../../verdicts/observable'
import type { Placing } from '../store/state'
import { useWorkspace } from '../workspace-context'
import { Surroundings } from './surroundings'

interface LostEntryProps {
  /** Whose words they are. */
  title: string
  span: SpanView
  lang: string | null
  /** The name of the list of places where the words may stand. */
  places: string
  /** What a selection is for once these words are to be put on it. */
  placing: Placing
  /** Whether the next selection is for them, and the sentence that then says what to do. */
  waits: boolean
  next: string
  /** Puts the words there; `null` where this person may not. Throws a `Failure`. */
  onPlace: ((at: TextRange) => Promise<void>) | null
  /** More that can be done, and why it failed. */
  actions?: ReactNode
  failure?: Failure | null
}

/** Words that have no place in the text, the places that they may have, and the way to put them on a selection. */
export function LostEntry(props: LostEntryProps) {
  const { title, span, lang, places, placing, waits, next, onPlace, actions, failure = null } = props
  const { store, selection, showWords, toText } = useWorkspace()
  const { article } = useObservable(store)
  const t = useTranslations('workspace.lost')
  const place = useAction(async (at: TextRange) => {
    await onPlace?.(at)
    showWords(null)
  })
  const begin = () => {
    const at = selection()
    if (at) return void place.run(at)
    store.set({ placing })
    toText()
  }
  return (
    <li className="flex flex-col gap-2 border-t border-rule px-3 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-medium">{title}</span>
        <OutcomeMark outcome={span.outcome} />
      </div>
      <p dir="auto" lang={lang ?? undefined} className="font-serif text-[0.9375rem]">
        “{span.exact}”
      </p>
      {span.candidates?.length ? (
        <ol role="list" aria-label={places} className="flex flex-col gap-2 border-s-2 border-rule ps-3">
          {span.candidates.map((at, index) => (
            <li key={`${at.start} ${at.end}`} className="flex flex-col gap-1">
              <Surroundings text={article.text} at={at} lang={lang} />
              <span className="flex gap-2">
                <Button size="small" onClick={() => showWords(at)}>
                  {t('show')}
                  <span className="sr-only"> {t('place', { number: index + 1 })}</span>
                </Button>
                {onPlace ? (
                  <Button size="small" busy={place.busy} onClick={() => void place.run(at)}>
                    {t('useThis')}
                    <span className="sr-only"> {t('place', { number: index + 1 })}</span>
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {onPlace ? (
          <Button
            size="small"
            look={waits ? 'primary' : 'plain'}
            busy={place.busy}
            // Pressing it leaves the words selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={begin}
          >
            {t('placeOnSelection')}
          </Button>
        ) : null}
        {actions}
      </div>
      <p role="status" className="text-sm text-muted empty:hidden">
        {waits ? next : null}
      </p>
      <ProblemNotice failure={place.failure ?? failure} kept={null} />
    </li>
  )
}
