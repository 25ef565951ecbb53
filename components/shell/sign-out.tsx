'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '../api/session'
import { useAction, type Action } from '../api/use-action'
import { clearDrafts, unsentDrafts } from '../drafts'
import { ProblemNotice } from '../ui/display/problem-notice'
import { ConfirmDialog } from '../ui/overlays/confirm-dialog'

export interface SigningOut {
  leave: () => Promise<void>
  action: Action<[]>
  /** How many drafts only this browser has, while the question is open; else `null`. */
  asking: number | null
  stay: () => void
}

/** Signs out at once where nothing would be lost; else, or when it fails, opens the SignOutDialog. */
export function useSignOut(): SigningOut {
  const [asking, setAsking] = useState<number | null>(null)
  const action = useAction(async () => {
    await signOut()
    clearDrafts()
    window.location.assign('/sign-in')
  })
  const leave = async () => {
    const unsent = unsentDrafts()
    if (unsent > 0 || !(await action.run())) setAsking(unsent)
  }
  const stay = () => {
    setAsking(null)
    action.clear()
  }
  return { leave, action, asking, stay }
}

export function SignOutDialog({ signingOut }: { signingOut: SigningOut }) {
  const t = useTranslations('shell.leaving')
  const { action, asking, stay } = signingOut
  return (
    <ConfirmDialog
      open={asking !== null}
      onOpenChange={(open) => open || stay()}
      title={t('title')}
      confirm={t('confirm')}
      onConfirm={() => void action.run()}
      busy={action.busy}
      danger={Boolean(asking)}
    >
      {asking ? <p>{t('unsent', { count: asking })}</p> : null}
      <ProblemNotice failure={action.failure} kept={t('kept')} />
    </ConfirmDialog>
  )
}
