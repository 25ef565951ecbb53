'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { useObservable } from '../../verdicts/observable'
import { showListed } from '../store/refresh'
import { countChanges } from '../store/state'
import { useWorkspace } from '../workspace-context'

/** What went wrong outside of a card, and what others did meanwhile and waits to be shown. */
export function News() {
  const { store } = useWorkspace()
  const state = useObservable(store)
  const { problem, incoming } = state
  const t = useTranslations('workspace')
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {problem ? (
        <div className="flex flex-col gap-1">
          <ProblemNotice
            failure={problem.failure}
            kept={t(`problem.${problem.about}`, { number: problem.number ?? 0 })}
          />
          <Button size="small" look="quiet" className="self-end" onClick={() => store.set({ problem: null })}>
            {t('understood')}
          </Button>
        </div>
      ) : null}
      {incoming ? (
        <Button size="small" onClick={() => showListed(store, incoming)} className="self-start">
          {t('incoming', { count: countChanges(state, incoming) })}
        </Button>
      ) : null}
    </div>
  )
}
