'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApiProblem } from '../../api/failure'
import { quotedWords, type WorkClaim } from '../../claims/work-claim'
import { Button } from '../../ui/actions/button'
import { Notice } from '../../ui/display/notice'
import { discardMarking } from '../store/mark-claim'
import { markInNewText } from '../store/new-text'
import { useWorkspace } from '../workspace-context'

/** Words that were marked while another text became the current one: they can be looked for there. */
export function OldMarking({ claim }: { claim: WorkClaim }) {
  const { store } = useWorkspace()
  const t = useTranslations('workspace.oldMarking')
  const [busy, setBusy] = useState(false)
  const failure = claim.unconfirmed?.failure
  const lost = failure instanceof ApiProblem && failure.code === 'quote-not-found'
  const mark = async () => {
    setBusy(true)
    await markInNewText(store, claim.key)
    setBusy(false)
  }
  return (
    <Notice
      tone="danger"
      title={t(lost ? 'lost' : 'title')}
      actions={
        <>
          {lost ? null : (
            <Button size="small" look="primary" busy={busy} onClick={() => void mark()}>
              {t('mark')}
            </Button>
          )}
          <Button size="small" onClick={() => discardMarking(store, claim.key)}>
            {t('discard')}
          </Button>
        </>
      }
    >
      <p dir="auto" className="font-serif">
        {quotedWords(claim)}
      </p>
      <p>{t(lost ? 'lostBody' : 'body')}</p>
    </Notice>
  )
}
