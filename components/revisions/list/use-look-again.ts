import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { LookAgainView } from '@/domain/revisions/revision'
import { api } from '../../api'
import { useAction, type Action } from '../../api/use-action'

interface LookAgain extends Pick<Action<[]>, 'run' | 'busy' | 'failure'> {
  /** When the address was looked at and had the same text; `null` before that. */
  unchangedAt: string | null
}

/** Looks at the article's address once more. A changed text is shown beside the present one at once. */
export function useLookAgain(articleId: string): LookAgain {
  const router = useRouter()
  const [unchangedAt, setUnchangedAt] = useState<string | null>(null)
  const { run, busy, failure } = useAction(async () => {
    setUnchangedAt(null)
    const { data } = await api.post<LookAgainView>(`/articles/${articleId}/revisions/look-again`)
    if (data.changed) router.push(`/articles/${articleId}/revisions/${data.revision.number}`)
    else setUnchangedAt(data.lookedAt)
    router.refresh()
  })
  return { run, busy, failure, unchangedAt }
}
