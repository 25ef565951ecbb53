'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/components/api'
import { toast } from '@/components/ui/overlays/toast'
import type { ClaimView } from '@/domain/claims/claim'
import { ClaimMenu } from '../claim-menu'
import { MoreDialog, type MoreAct } from '../more/more-dialog'
import { ReasonDialog, type ReasonedAct } from '../reason-dialog'
import { workClaim, type Colleague, type Me } from '../work-claim'

interface ClaimActionsProps {
  claim: ClaimView
  me: Me
  people: readonly Colleague[]
  lang: string | null
  onChanged: (claim: ClaimView) => void
  /** One of the rarer acts was done: the claim and what belongs to it are to be read again. */
  onDone: (act: MoreAct) => void
}

/** The menu of a claim under review, with the windows that its acts ask in. */
export function ClaimActions({ claim, me, people, lang, onChanged, onDone }: ClaimActionsProps) {
  const t = useTranslations('claims.menu')
  const [asking, setAsking] = useState<ReasonedAct | null>(null)
  const [more, setMore] = useState<MoreAct | null>(null)
  const copyLink = async () => {
    const path = `/articles/${claim.articleId}/claims/${claim.number}`
    const address = new URL(path, window.location.href)
    await navigator.clipboard?.writeText(address.href).catch(() => undefined)
    toast(t('linkCopied', { number: claim.number }))
  }
  const act = async (reasoned: ReasonedAct, reason: string) => {
    const { data } = await api.post<ClaimView>(`/claims/${claim.id}/${reasoned}`, { reason })
    onChanged(data)
  }
  return (
    <>
      <ClaimMenu
        claim={workClaim(claim)}
        me={me}
        onCopyLink={() => void copyLink()}
        onAct={setAsking}
        onMore={setMore}
        mayOpenDrafts
      />
      {asking ? (
        <ReasonDialog
          act={asking}
          number={claim.number}
          onClose={() => setAsking(null)}
          onDo={(reason) => act(asking, reason)}
        />
      ) : null}
      {more ? (
        <MoreDialog
          act={more}
          claim={claim}
          me={me}
          people={people}
          lang={lang}
          onClose={() => setMore(null)}
          onDone={onDone}
        />
      ) : null}
    </>
  )
}
