'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../ui/actions/button'
import { Dialog } from '../ui/overlays/dialog'
import type { ChoosableClaim } from './claim-choice'
import { RequestForm } from './request-form'

/** Records that somebody was asked for their side. */
export function AskButton({ articleId, claims }: { articleId: string; claims: readonly ChoosableClaim[] }) {
  const t = useTranslations('replies')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const saved = () => {
    setOpen(false)
    router.refresh()
  }
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('form.askTitle')}>
        <RequestForm articleId={articleId} claims={claims} reply={null} onSaved={saved} />
      </Dialog>
    </>
  )
}
