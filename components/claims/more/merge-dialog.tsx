'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/components/api'
import { ClaimPicker, type PickedClaim } from '@/components/relations/claim-picker'
import { AskReason } from '../ask-reason'
import { toast } from '@/components/ui/overlays/toast'
import type { ClaimView } from '@/domain/claims/claim'

interface MergeDialogProps {
  claim: Pick<ClaimView, 'id' | 'number' | 'articleId' | 'version'>
  onClose: () => void
  onDone: () => void
}

/** Withdraws a claim because another one of its article, found by typing, says the same. */
export function MergeDialog({ claim, onClose, onDone }: MergeDialogProps) {
  const t = useTranslations('claims.merge')
  const [into, setInto] = useState<PickedClaim | null>(null)
  const merge = async (reason: string) => {
    if (!into) return
    const body = { intoClaimId: into.id, reason }
    await api.post<ClaimView>(`/claims/${claim.id}/merge`, body, { ifMatch: claim.version })
    toast(t('done', { number: claim.number, into: into.number }))
    onDone()
  }
  return (
    <AskReason
      title={t('title', { number: claim.number })}
      description={t('body')}
      chooses
      ready={into !== null}
      label={t('reason')}
      confirm={t('do')}
      onDo={merge}
      onClose={onClose}
    >
      <ClaimPicker
        except={claim.id}
        teamId={null}
        articleId={claim.articleId}
        picked={into}
        onPick={setInto}
      />
    </AskReason>
  )
}
