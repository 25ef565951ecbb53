'use client'

import { useEffect, useState } from 'react'
import { isFailure } from '../../api/failure'
import {
  choiceQuery,
  exportFormats,
  exportHref,
  type ExportChoice,
  type ExportFormat,
} from './export-formats'
import { readFile } from './read-file'

/** What is known of the size of each format of a choice: one after the other, so that nobody waits for them. */
export function useSizes(
  articleId: string,
  choice: ExportChoice,
  measure: boolean,
): ReadonlyMap<ExportFormat, number> {
  const { claims, mode, edition } = choice
  const query = choiceQuery(choice)
  const [known, setKnown] = useState<{ query: string; sizes: ReadonlyMap<ExportFormat, number> } | null>(null)

  useEffect(() => {
    if (!measure) return
    const leaving = new AbortController()
    const look = async () => {
      const sizes = new Map<ExportFormat, number>()
      for (const format of exportFormats) {
        try {
          const href = exportHref(articleId, format, { claims, mode, edition })
          sizes.set(format, (await readFile(href, { signal: leaving.signal })).blob.size)
          setKnown({ query, sizes: new Map(sizes) })
        } catch (error) {
          if (leaving.signal.aborted) return
          // What is refused now says why when somebody asks for it.
          if (!isFailure(error)) throw error
        }
      }
    }
    void look()
    return () => leaving.abort()
  }, [articleId, claims, mode, edition, query, measure])

  return known?.query === query ? known.sizes : new Map()
}
