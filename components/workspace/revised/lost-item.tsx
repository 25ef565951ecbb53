'use client'

import { useTranslations } from 'next-intl'
import type { SpanView } from '@/domain/claims/claim'
import { atLeast } from '@/domain/team/roles'
import { useAction } from '../../api/use-action'
import { mayReword, type WorkClaim } from '../../claims/work-claim'
import { Button } from '../../ui/actions/button'
import { toast } from '../../ui/overlays/toast'
import { useObservable } from '../../verdicts/observable'
import { putBack, recordRemoved } from '../store/put-back'
import { useWorkspace } from '../workspace-context'
import { LostEntry } from './lost-entry'

/** Words of a claim that have no place in the text, and what can be done about it. */
export function LostItem({ claim, span, lang }: { claim: WorkClaim; span: SpanView; lang: string | null }) {
  const { store } = useWorkspace()
  const { placing } = useObservable(store)
  const t = useTranslations('workspace.lost')
  const { number, key } = claim
  const remove = useAction(async () => {
    await recordRemoved(store, key, span.id)
    toast(t('recorded', { number }))
  })
  return (
    <LostEntry
      title={t('number', { number })}
      span={span}
      lang={lang}
      places={t('places', { number })}
      placing={{ key, spanId: span.id }}
      waits={placing !== null && 'spanId' in placing && placing.spanId === span.id}
      next={t('select', { number })}
      onPlace={
        mayReword(store.me, claim)
          ? async (at) => {
              await putBack(store, key, span.id, at)
              toast(t('placed', { number }))
            }
          : null
      }
      actions={
        atLeast(store.me.role, 'editor') ? (
          <Button size="small" busy={remove.busy} onClick={() => void remove.run()}>
            {t('removed')}
          </Button>
        ) : null
      }
      failure={remove.failure}
    />
  )
}
