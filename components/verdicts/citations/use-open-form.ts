import { useState } from 'react'
import { dropDraft, readDraft, saveDraft, type DraftPlace } from '@/components/drafts'
import { draftCitation, type DraftCitation } from '../content'

/** The source form that is open, kept in this browser until it is saved or cancelled. */
export function useOpenForm(userId: string, claimId: string | null) {
  const place: DraftPlace | null = claimId ? { userId, claimId, kind: 'source' } : null
  const [citation, setCitation] = useState<DraftCitation | null>(() => {
    const kept = place && draftCitation.safeParse(readDraft(place)?.content)
    return kept?.success ? kept.data : null
  })
  const open = (next: DraftCitation) => {
    setCitation(next)
    if (place) saveDraft(place, next, null)
  }
  const close = () => {
    setCitation(null)
    if (place) dropDraft(place)
  }
  return { citation, open, close }
}
