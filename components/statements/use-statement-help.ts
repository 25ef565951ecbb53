import { useEffect, useState } from 'react'
import type { Voice } from '@/domain/claims/claim'
import type { StatementHint } from '@/domain/statements/hint'

/** What a statement is written from. */
export interface StatementSource {
  /** The canonical text of the article. */
  article: string
  publishedAt: string | null
  language: string | null
  /** Where the claim's words begin and end in it; `null` where they have no place. */
  start: number | null
  end: number | null
  /** Who speaks there, where the article is a transcript. */
  speaker: string | null
}

export interface StatementHelp {
  hints: StatementHint[]
  voices: Voice[]
}

/** How long somebody pauses before what they typed is looked at, in milliseconds. */
const pause = 300

/**
 * What a statement needs to stand on its own, and who says it, a moment after the last key. The lists of words are
 * loaded when somebody first writes a statement.
 */
export function useStatementHelp(statement: string, source: StatementSource): StatementHelp | null {
  const [help, setHelp] = useState<(StatementHelp & { of: string }) | null>(null)
  const { article, publishedAt, language, start, end, speaker } = source
  useEffect(() => {
    let left = false
    const look = async () => {
      const [{ statementHints }, { proposeVoices }] = await Promise.all([
        import('@/domain/statements/statement-hints'),
        import('@/domain/statements/voices'),
      ])
      if (left) return
      const hints = statementHints(statement, { article, publishedAt, language })
      const placed = start !== null && end !== null
      const named = placed ? proposeVoices(article.slice(start, end), article.slice(0, start), language) : []
      const spoken: Voice[] = speaker ? [{ chain: [{ name: speaker }], act: 'says' }] : []
      const voices = [...spoken, ...named]
      setHelp({ of: statement, hints, voices })
    }
    const timer = setTimeout(() => void look(), pause)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [statement, article, publishedAt, language, start, end, speaker])
  // Hints name places of the statement that they were found in, and of no other.
  return help?.of === statement ? help : null
}
