'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RedactionView } from '@/domain/redaction/redaction'
import { api } from '../api'
import { useAction } from '../api/use-action'
import { Button } from '../ui/actions/button'
import { Chip } from '../ui/display/chip'
import { DateTime } from '../ui/display/date-time'
import { ProblemNotice } from '../ui/display/problem-notice'
import { Section } from '../ui/display/section'
import { ConfirmDialog } from '../ui/overlays/confirm-dialog'
import { toast } from '../ui/overlays/toast'

/** What was asked to be redacted in the team: to be carried out, or refused; and what was decided before. */
export function RedactionsSection({ redactions }: { redactions: readonly RedactionView[] }) {
  const t = useTranslations('redaction')
  const router = useRouter()
  const [carrying, setCarrying] = useState<RedactionView | null>(null)
  const decide = useAction(async (redaction: RedactionView, act: 'carry-out' | 'refuse') => {
    await api.post(`/redactions/${redaction.id}/${act}`)
    setCarrying(null)
    toast(t(act === 'refuse' ? 'list.refused' : 'list.done'))
    router.refresh()
  })
  return (
    <Section title={t('list.title')} intro={t('list.intro')}>
      {carrying ? null : <ProblemNotice failure={decide.failure} kept={null} takesFocus />}
      {redactions.length === 0 ? <p className="text-muted">{t('list.none')}</p> : null}
      <ul className={redactions.length > 0 ? 'border-t border-rule' : 'hidden'}>
        {redactions.map((redaction) => (
          <li key={redaction.id} className="flex flex-col gap-1 border-b border-rule py-3">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{redaction.subject}</span>
              <Chip>{t(`state.${redaction.state}`)}</Chip>
            </span>
            <span className="text-sm text-muted">
              {t.rich('list.asked', {
                name: redaction.requestedBy.name,
                date: () => <DateTime value={redaction.createdAt} show="moment" />,
              })}
              {redaction.carriedOutBy && redaction.carriedOutAt
                ? t.rich('list.carriedOut', {
                    name: redaction.carriedOutBy.name,
                    date: () => <DateTime value={redaction.carriedOutAt ?? ''} show="moment" />,
                  })
                : null}
            </span>
            {redaction.reason ? <span dir="auto">{redaction.reason}</span> : null}
            {redaction.state === 'asked' ? (
              <span className="flex flex-wrap items-center gap-2 pt-1">
                {redaction.mayCarryOut ? (
                  <Button
                    look="danger"
                    size="small"
                    aria-label={t('list.carryOutOf', { subject: redaction.subject })}
                    onClick={() => {
                      decide.clear()
                      setCarrying(redaction)
                    }}
                  >
                    {t('list.carryOut')}
                  </Button>
                ) : (
                  <span className="text-sm text-muted">{t('list.waits')}</span>
                )}
                <Button
                  size="small"
                  aria-label={t('list.refuseOf', { subject: redaction.subject })}
                  onClick={() => void decide.run(redaction, 'refuse')}
                >
                  {t('list.refuse')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={carrying !== null}
        onOpenChange={(open) => open || setCarrying(null)}
        title={t('list.confirmTitle', { subject: carrying?.subject ?? '' })}
        confirm={t('list.carryOut')}
        onConfirm={() => carrying && void decide.run(carrying, 'carry-out')}
        busy={decide.busy}
        danger
      >
        {carrying ? <p>{t(`goes.${carrying.kind}`)}</p> : null}
        <p>{t('ask.final')}</p>
        <ProblemNotice failure={decide.failure} kept={null} />
      </ConfirmDialog>
    </Section>
  )
}
