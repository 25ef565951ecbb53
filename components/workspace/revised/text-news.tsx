'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '../../ui/actions/button'
import { DateTime } from '../../ui/display/date-time'
import { classNames } from '../../ui/class-names'
import { Notice } from '../../ui/display/notice'
import { useObservable } from '../../verdicts/observable'
import { showNewText } from '../store/new-text'
import { useWorkspace } from '../workspace-context'

/** What happened to the text: another one is current by now, or waits for a decision. Nothing moves before it is asked. */
export function TextNews() {
  const { store } = useWorkspace()
  const { article, newer } = useObservable(store)
  const t = useTranslations('workspace.textNews')
  const [busy, setBusy] = useState(false)
  const show = async () => {
    setBusy(true)
    await showNewText(store)
    setBusy(false)
  }
  const { pendingRevision: pending, lookedAt, lookedOutcome } = article
  const found = lookedOutcome === 'changed' && lookedAt
  return (
    <div
      className={classNames(
        'mx-auto flex max-w-measure flex-col gap-3 pb-5 empty:hidden',
        newer !== null &&
          'sticky top-[calc(var(--bar-height)+3.25rem)] z-20 lg:top-[calc(var(--bar-height)+0.5rem)]',
      )}
    >
      {newer === null ? null : (
        <Notice
          title={t('newer', { number: newer })}
          actions={
            <Button size="small" busy={busy} onClick={() => void show()}>
              {t('show')}
            </Button>
          }
        >
          <p>{t('kept')}</p>
        </Notice>
      )}
      {pending === null ? null : (
        <Notice
          title={
            found
              ? t.rich('changed', { at: () => <DateTime value={lookedAt} show="date" /> })
              : t('pending', { number: pending })
          }
          actions={
            <Link
              href={`/articles/${article.id}/revisions/${pending}`}
              className="link target flex items-center"
            >
              {t('compare')}
            </Link>
          }
        />
      )}
    </div>
  )
}
