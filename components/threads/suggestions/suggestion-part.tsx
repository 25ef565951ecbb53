'use client'

import { Check, CircleDashed, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import type { SuggestionView, ThreadView } from '@/domain/threads/thread'
import { Button } from '../../ui/actions/button'
import { Chip } from '../../ui/display/chip'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { ShownDiff } from './shown-diff'

const icons = { open: CircleDashed, accepted: Check, declined: X }

interface SuggestionPartProps {
  suggestion: SuggestionView
  onDecided: (thread: ThreadView) => void
}

/** A suggested text as a comparison with the one that it was made upon, to accept or to decline. */
export function SuggestionPart({ suggestion, onDecided }: SuggestionPartProps) {
  const t = useTranslations('threads.suggestion')
  const { id, field, before, after, state, author, decidedBy, decidedAt, mayDecide } = suggestion
  const { run, busy, failure } = useAction(async (act: 'accept' | 'decline') => {
    onDecided((await api.post<ThreadView>(`/suggestions/${id}/${act}`)).data)
  })
  const Icon = icons[state]
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>{t(`of.${field}`, { name: author.name })}</p>
        <Chip tone={state === 'accepted' ? 'accent' : 'plain'} icon={<Icon size={14} aria-hidden />}>
          {t(`state.${state}`)}
        </Chip>
      </div>
      <div className="rounded-md border border-rule bg-paper px-3 py-2">
        {before === null || after === null ? (
          <p className="text-muted italic">{t('redacted')}</p>
        ) : (
          <ShownDiff before={before} after={after} label={t('comparison')} />
        )}
      </div>
      {decidedBy && decidedAt ? (
        <p className="text-sm text-muted">
          {t.rich(`by.${state === 'accepted' ? 'accepted' : 'declined'}`, {
            name: decidedBy.name,
            time: () => <DateTime value={decidedAt} />,
          })}
        </p>
      ) : null}
      <ProblemNotice failure={failure} kept={null} />
      {mayDecide ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            busy={busy}
            icon={<Check size={14} aria-hidden />}
            onClick={() => void run('accept')}
            disabled={after === null}
          >
            {t('accept')}
          </Button>
          <Button
            size="small"
            look="quiet"
            busy={busy}
            icon={<X size={14} aria-hidden />}
            onClick={() => void run('decline')}
          >
            {t('decline')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
