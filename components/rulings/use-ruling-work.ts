'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { api } from '@/components/api'
import { ApiProblem } from '@/components/api/failure'
import { useAction } from '@/components/api/use-action'
import { dropDraft, readDrafts, saveDraft, type DraftPlace } from '@/components/drafts'
import { claimView, type ClaimView } from '@/domain/claims/claim'
import { rulingDraft, type RulingDraft } from './ruling-content'

/** The claim as it was when somebody began to write, and as it turned out to be when they saved. */
export interface Meanwhile {
  before: ClaimView
  after: ClaimView
}

/**
 * A ruling that is being written: kept in this browser with every key until the server has it, so that neither a
 * refusal nor a closed window loses a word. A stale save brings the present claim in and keeps the text.
 */
export function useRulingWork(claim: ClaimView, userId: string, onChanged: (claim: ClaimView) => void) {
  const [draft, setDraft] = useState<RulingDraft | null>(null)
  const [restored, setRestored] = useState(false)
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null)
  const claimId = claim.id

  const restore = useEffectEvent(() => {
    const [kept] = readDrafts({ userId, claimId, kind: 'ruling' })
    const parsed = rulingDraft.safeParse(kept?.content)
    setDraft(parsed.success ? parsed.data : null)
    setRestored(parsed.success)
  })
  useEffect(() => {
    // The server renders no draft; what this browser kept comes in once the first render is over.
    let shown = true
    queueMicrotask(() => {
      if (shown) restore()
    })
    return () => {
      shown = false
    }
  }, [userId, claimId])

  const place: DraftPlace = { userId, claimId, kind: 'ruling' }
  const edit = (next: RulingDraft) => {
    setDraft(next)
    saveDraft(place, next, claim.version)
  }
  const forget = () => {
    for (const { page } of readDrafts(place)) dropDraft(place, page)
    setDraft(null)
    setRestored(false)
    setMeanwhile(null)
  }
  const saving = useAction(async () => {
    if (!draft) return
    try {
      const { data } = await api.put<ClaimView>(`/claims/${claimId}/ruling`, bodyOf(draft), {
        ifMatch: claim.version,
      })
      forget()
      onChanged(data)
    } catch (error) {
      const current =
        error instanceof ApiProblem && error.code === 'stale' && claimView.safeParse(error.current)
      if (current && current.success) {
        setMeanwhile({ before: meanwhile?.before ?? claim, after: current.data })
        onChanged(current.data)
      }
      throw error
    }
  })
  const close = () => {
    forget()
    saving.clear()
  }
  return { draft, restored, meanwhile, edit, close, saving }
}

function bodyOf(draft: RulingDraft) {
  const { rating, saidRating, ...words } = draft
  return { rating: rating ?? '', ...(saidRating === null ? {} : { saidRating }), ...words }
}
