import { isWebAddress } from '@/domain/sources/address'
import { languageTag, partialDate } from '@/domain/sources/source'
import type { DraftCitation } from '../content'

/** The fields of the form in which something can be wrong. */
export type CitationField =
  'source' | 'url' | 'archiveUrl' | 'publishedAt' | 'language' | 'quoteLanguage' | 'stance'

/** What is wrong with a citation before it is saved, by field. The server would refuse the whole draft for it. */
export function wrongFields(citation: DraftCitation): CitationField[] {
  const { source, stance, quoteLanguage } = citation
  const wrongTag = (tag: string | null | undefined) => Boolean(tag) && !languageTag.safeParse(tag).success
  const wrong: [CitationField, boolean][] = [
    ['source', !source.url && !source.title],
    ['url', Boolean(source.url) && !isWebAddress(source.url ?? '')],
    ['archiveUrl', Boolean(source.archiveUrl) && !isWebAddress(source.archiveUrl ?? '')],
    ['publishedAt', Boolean(source.publishedAt) && !partialDate.safeParse(source.publishedAt).success],
    ['language', wrongTag(source.language)],
    ['quoteLanguage', wrongTag(quoteLanguage)],
    ['stance', stance === null],
  ]
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []))
}

/** A citation as it goes into the draft: texts trimmed. A library source that was described anew is another one. */
export function finished(citation: DraftCitation, before: DraftCitation | null): DraftCitation {
  const trimmed = Object.fromEntries(
    Object.entries(citation.source).map(([field, value]) => [
      field,
      typeof value === 'string' ? value.trim() : value,
    ]),
  )
  const source = Object.fromEntries(
    Object.entries(trimmed).filter(([, value]) => value !== '' && value !== null),
  )
  const sameSource = before !== null && JSON.stringify(source) === JSON.stringify(before.source)
  return {
    ...citation,
    source,
    sourceId: before === null || sameSource ? citation.sourceId : null,
    quoteLanguage: citation.quoteLanguage.trim(),
    locator: citation.locator.trim(),
  }
}
