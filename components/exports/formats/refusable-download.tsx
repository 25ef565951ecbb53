'use client'

import { useTranslations } from 'next-intl'
import { ApiProblem } from '../../api/failure'
import { useAction, type Action } from '../../api/use-action'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog'
import { readFile, saveFile } from './read-file'

/** Saves what an address answers; a refusal stays in `failure`, for a `RefusedDownload`. */
export function useRefusableDownload(fileName: string): Action<[href: string]> {
  return useAction(async (href: string) => saveFile(await readFile(href), fileName))
}

/** Says why a download was refused, and lets the person ask for it all the same where that can be asked. */
export function RefusedDownload({ href, save }: { href: string; save: Action<[href: string]> }) {
  const t = useTranslations('exports')
  const isLocal = save.failure instanceof ApiProblem && save.failure.code === 'local-address'
  return (
    <ConfirmDialog
      open={save.failure !== null}
      onOpenChange={(open) => (open ? undefined : save.clear())}
      title={t('notSaved')}
      confirm={isLocal ? t('anyway') : t('again')}
      onConfirm={() => void save.run(isLocal ? withLocal(href) : href)}
      busy={save.busy}
    >
      <ProblemNotice failure={save.failure} kept={null} />
    </ConfirmDialog>
  )
}

/** The same address with the word that addresses of this machine alone are meant. */
export function withLocal(href: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}local=1`
}
