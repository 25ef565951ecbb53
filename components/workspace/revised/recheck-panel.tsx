'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { atLeast } from '@/domain/team/roles'
import { useAction } from '../../api/use-action'
import type { WorkClaim } from '../../claims/work-claim'
import { Wordings } from '../../revisions/outcomes/wordings'
import { Button } from '../../ui/actions/button'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { errorAt } from '../../ui/fields/form'
import { TextArea } from '../../ui/fields/text-area'
import { toast } from '../../ui/overlays/toast'
import { clearRecheck } from '../store/put-back'
import { useWorkspace } from '../workspace-context'

/** A claim that is to be checked again: its words as they were checked and as they are now, and what comes of it. */
export function RecheckPanel({ claim, lang }: { claim: WorkClaim; lang: string | null }) {
  const { store } = useWorkspace()
  const t = useTranslations('workspace.recheck')
  const id = useId()
  const [reason, setReason] = useState('')
  const { run, busy, failure } = useAction(async (outcome: 'stands' | 'amended') => {
    await clearRecheck(store, claim.key, outcome, reason.trim())
    toast(t(`done.${outcome}`, { number: claim.number }))
  })
  const reworded = claim.spans.filter(({ was }) => was)
  const ready = reason.trim() !== ''
  return (
    <section
      aria-labelledby={id}
      className="@container flex flex-col gap-3 rounded-md border border-accent px-3 py-3"
    >
      <h3 id={id} className="font-medium">
        {t(reworded.length > 0 ? 'reworded' : 'depends')}
      </h3>
      {reworded.map(({ id: spanId, was, exact }) => (
        <Wordings key={spanId} was={was ?? ''} now={exact} lang={lang} />
      ))}
      {atLeast(store.me.role, 'editor') ? (
        <>
          <TextArea
            label={t('reason')}
            hint={t('hint')}
            rows={1}
            grow
            maxLength={2_000}
            value={reason}
            error={errorAt(failure, '/reason')}
            onChange={(event) => setReason(event.target.value)}
          />
          <ProblemNotice failure={failure} shownAt={['/reason']} />
          <div className="flex gap-2">
            <Button size="small" busy={busy} disabled={!ready} onClick={() => void run('stands')}>
              {t('stands')}
            </Button>
            <Button size="small" busy={busy} disabled={!ready} onClick={() => void run('amended')}>
              {t('amended')}
            </Button>
          </div>
        </>
      ) : (
        <p className="text-muted">{t('forEditor')}</p>
      )}
    </section>
  )
}
