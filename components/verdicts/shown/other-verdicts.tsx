'use client'

import { EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useState } from 'react'
import { api } from '@/components/api'
import { useAction } from '@/components/api/use-action'
import { Avatar } from '@/components/ui/display/avatar'
import { DateTime } from '@/components/ui/display/date-time'
import { ProblemNotice } from '@/components/ui/display/problem-notice'
import type { VerdictView } from '@/domain/verdicts/verdict'
import type { Scales } from './rating-mark'
import { ShownVerdict } from './shown-verdict'

interface OtherVerdictsProps {
  claimId: string
  /** The claim's version: when it grows, somebody may have filed. */
  version: number
  me: string
  revealed: boolean
  quorum: number
  /** Who else has filed. */
  others: number
  scales: Scales
}

/** The colleagues' verdicts once they are revealed; before, only how many have filed. */
export function OtherVerdicts(props: OtherVerdictsProps) {
  const { claimId, version, me, revealed, quorum, others, scales } = props
  const t = useTranslations('verdicts')
  const id = useId()
  const [shown, setShown] = useState<VerdictView[] | null>(null)
  const { run, busy, failure } = useAction(async () => {
    const { data } = await api.get<{ items: VerdictView[]; hidden: number }>(`/claims/${claimId}/verdicts`)
    setShown(data.items.filter(({ author }) => author.id !== me))
  })
  const mayLoad = revealed && others > 0

  const load = useEffectEvent(() => void run())
  useEffect(() => {
    if (mayLoad) load()
  }, [mayLoad, version])

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="font-semibold">
        {t('verdicts')}
      </h3>
      {!revealed || others === 0 ? (
        <p className="flex items-start gap-2 text-muted">
          <EyeOff size={16} aria-hidden className="mt-0.5 shrink-0" />
          {revealed ? t('noOthers') : t('hidden', { count: others, quorum })}
        </p>
      ) : null}
      <ProblemNotice failure={failure} kept={null} retry={() => void run()} />
      {mayLoad && !shown && busy ? <p className="text-muted">{t('loading')}</p> : null}
      {mayLoad
        ? shown?.map((verdict) => (
            <article key={verdict.id} aria-label={t('verdictOf', { name: verdict.author.name })}>
              <p className="mb-2 flex flex-wrap items-center gap-2">
                <Avatar name={verdict.author.name} small />
                <span className="font-medium">{verdict.author.name}</span>
                <span className="text-sm text-muted">
                  {verdict.filedAt ? <DateTime value={verdict.filedAt} /> : null} ·{' '}
                  {verdict.blind ? t('blind') : t('notBlind')}
                  {verdict.current ? null : ` · ${t('olderWording')}`}
                </span>
              </p>
              <div className="border-s-2 border-rule ps-3">
                <ShownVerdict verdict={verdict} scales={scales} />
              </div>
            </article>
          ))
        : null}
    </section>
  )
}
