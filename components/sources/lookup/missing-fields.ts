import type { SourceLookup } from '@/domain/sources/lookup'
import type { DraftSource } from '../draft-source'

/** What a look-up found for the fields of a source that are still empty; the type only where nobody chose one. */
export function missingFields(source: DraftSource, found: SourceLookup): DraftSource {
  const offered: DraftSource = {
    title: found.title,
    publisher: found.publisher,
    author: found.author,
    publishedAt: found.publishedAt,
    language: found.language,
    archiveUrl: found.archive?.url ?? null,
    type: found.type === 'web' ? null : found.type,
  }
  return Object.fromEntries(
    Object.entries(offered).filter(([field, value]) => value && !source[field as keyof DraftSource]),
  )
}
