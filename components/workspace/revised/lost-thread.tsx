'use client'

import { useTranslations } from 'next-intl'
import { toast } from '../../ui/overlays/toast'
import { useObservable } from '../../verdicts/observable'
import { putThreadBack, type LostThread as Lost } from '../store/put-back'
import { useWorkspace } from '../workspace-context'
import { LostEntry } from './lost-entry'

/** Words of a discussion that have no place in the text: who may resolve it can put them on others. */
export function LostThread({ thread, span, lang }: Lost & { lang: string | null }) {
  const { store } = useWorkspace()
  const { placing } = useObservable(store)
  const t = useTranslations('workspace.lost.thread')
  const name = thread.startedBy.name
  return (
    <LostEntry
      title={t('title', { name })}
      span={span}
      lang={lang}
      places={t('places', { name })}
      placing={{ threadId: thread.id }}
      waits={placing !== null && 'threadId' in placing && placing.threadId === thread.id}
      next={t('select')}
      onPlace={
        thread.mayResolve
          ? async (at) => {
              await putThreadBack(store, thread.id, at)
              toast(t('placed'))
            }
          : null
      }
    />
  )
}
