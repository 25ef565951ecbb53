'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { TokenView } from '@/domain/team/view'
import { api } from '../../api'
import { useAction } from '../../api/use-action'
import { Button } from '../../ui/actions/button'
import { DateTime } from '../../ui/display/date-time'
import { ProblemNotice } from '../../ui/display/problem-notice'
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog'

interface TokenListProps {
  tokens: readonly TokenView[]
  onRevoked: (id: string) => void
}

export function TokenList({ tokens, onRevoked }: TokenListProps) {
  const t = useTranslations('settings.tokens')
  const router = useRouter()
  const [revoking, setRevoking] = useState<TokenView | null>(null)
  const revoke = useAction(async (token: TokenView) => {
    await api.delete(`/me/tokens/${token.id}`)
    setRevoking(null)
    onRevoked(token.id)
    router.refresh()
  })
  if (tokens.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      <ul className="border-t border-rule">
        {tokens.map((token) => (
          <li key={token.id} className="flex items-center justify-between gap-4 border-b border-rule py-2.5">
            <div className="min-w-0">
              <div className="truncate font-medium">{token.name}</div>
              <div className="text-sm text-muted">
                {token.lastUsedAt
                  ? t.rich('used', { date: () => <DateTime value={token.lastUsedAt ?? ''} show="moment" /> })
                  : t('neverUsed')}
                {' · '}
                {token.expiresAt
                  ? t.rich('until', { date: () => <DateTime value={token.expiresAt ?? ''} show="date" /> })
                  : t('unlimited')}
              </div>
            </div>
            <Button
              look="quiet"
              size="small"
              aria-label={t('revokeName', { name: token.name })}
              onClick={() => {
                revoke.clear()
                setRevoking(token)
              }}
            >
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={revoking !== null}
        onOpenChange={(open) => open || setRevoking(null)}
        title={t('revokeTitle', { name: revoking?.name ?? '' })}
        confirm={t('revoke')}
        onConfirm={() => revoking && void revoke.run(revoking)}
        busy={revoke.busy}
        danger
      >
        <p>{t('revokeBody')}</p>
        <ProblemNotice failure={revoke.failure} kept={null} />
      </ConfirmDialog>
    </>
  )
}
