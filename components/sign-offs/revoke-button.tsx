'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { ProblemNotice } from '../ui/display/problem-notice'
import { ConfirmDialog } from '../ui/overlays/confirm-dialog'

/** Calls a request for a sign-off back, after asking. */
export function RevokeButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations('signOffs')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const revoke = useAction(async () => {
    await api.post(`/sign-offs/${id}/revoke`)
    setOpen(false)
    router.refresh()
  })
  const ask = () => {
    revoke.clear()
    setOpen(true)
  }
  return (
    <>
      <Button look="quiet" size="small" aria-label={t('revokeOf', { name })} onClick={ask}>
        {t('revoke')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('revoking.title')}
        confirm={t('revoke')}
        onConfirm={() => void revoke.run()}
        busy={revoke.busy}
        danger
      >
        <p>{t('revoking.body', { name })}</p>
        <ProblemNotice failure={revoke.failure} kept={null} />
      </ConfirmDialog>
    </>
  )
}
