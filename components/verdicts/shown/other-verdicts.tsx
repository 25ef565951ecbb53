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
import { SharedDraft } from './shared-draft'
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

/** What the API lets me see of a claim's verdicts. */
interface Shown {
  items: VerdictView[]
  shared: VerdictView[]
  sharedWith: { id: string; name: string }[]
  curtained: boolean
}

/**
 * The colleagues' verdicts once they are revealed; before, how many have filed, and the drafts that were shared with me.
 * Who was asked for one more verdict gets the others' when theirs is filed.
 */
export function OtherVerdicts(props: OtherVerdictsProps) {
  const { claimId, version, me, revealed, quorum, others, scales } = props
  const t = useTranslations('verdicts')
  const id = useId()
  const tSharing = useTranslations('sharing.shown')
  const [shown, setShown] = useState<Shown | null>(null)
  const { run, busy, failure } = useAction(async () => {
    const { data } = await api.get<Shown>(`/claims/${claimId}/verdicts`)
    setShown({ ...data, items: data.items.filter(({ author }) => author.id !== me) })
  })
  const curtained = shown?.curtained ?? false
  const isOpen = revealed && others > 0

  const load = useEffectEvent(() => void run())
  useEffect(() => {
    load()
  }, [claimId, version])

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
      {curtained ? (
        <p className="flex items-start gap-2 text-muted">
          <EyeOff size={16} aria-hidden className="mt-0.5 shrink-0" />
          {tSharing('asked')}
        </p>
      ) : null}
      {shown && shown.sharedWith.length > 0 ? (
        <p className="text-muted">
          {tSharing('sharedWith', { names: shown.sharedWith.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {shown?.shared.map((draft) => (
        <SharedDraft key={draft.id} draft={draft} scales={scales} />
      ))}
      <ProblemNotice failure={failure} kept={null} retry={() => void run()} />
      {isOpen && !shown && busy ? <p className="text-muted">{t('loading')}</p> : null}
      {isOpen
        ? shown?.items.map((verdict) => (
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
