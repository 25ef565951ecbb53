import { readerLinks, type ReaderLinks } from '@/domain/exports/html/reader-links'
import { publicOrigin } from '@/server/public-origin'

/** Where readers find what belongs to a published check; relative to its host while there is no public address. */
export function linksOf(slug: string): ReaderLinks {
  return readerLinks(publicOrigin() ?? '', slug)
}
