import { useEffect, useState } from 'react'
import { api } from '@/components/api'
import { isFailure, type Failure } from '@/components/api/failure'
import type { SearchAnswer } from '@/domain/search/search'

/** How long somebody pauses before what they typed is looked for, in milliseconds. */
const pause = 400
/** An address holds no more of a text, in scripts whose letters take nine characters there. */
const longest = 1_000

interface Wanted {
  statement: string
  language: string | null
  articleId: string
  claimId: string | null
  limit: number
}

/**
 * The team's claims that say much the same as a statement, a moment after the last key; the last answer stays until the
 * next is there. `null` until the first. A question that was overtaken is taken back.
 */
export function useSimilar({ statement, language, articleId, claimId, limit }: Wanted): {
  answer: SearchAnswer | null
  failure: Failure | null
} {
  const [found, setFound] = useState<{ answer: SearchAnswer | null; failure: Failure | null }>({
    answer: null,
    failure: null,
  })
  const text = statement.trim().slice(0, longest)
  useEffect(() => {
    const asking = new AbortController()
    const look = async () => {
      if (text === '') return setFound({ answer: null, failure: null })
      const query = new URLSearchParams({ similarTo: text, article: articleId, limit: String(limit) })
      if (language) query.set('language', language)
      if (claimId) query.set('except', claimId)
      try {
        const { data } = await api.get<SearchAnswer>(`/search?${query.toString()}`, { signal: asking.signal })
        if (!asking.signal.aborted) setFound({ answer: data, failure: null })
      } catch (error) {
        if (asking.signal.aborted) return
        if (!isFailure(error)) throw error
        setFound((before) => ({ ...before, failure: error }))
      }
    }
    const timer = setTimeout(() => void look(), pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [text, language, articleId, claimId, limit])
  return found
}
